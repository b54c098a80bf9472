import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import { Sentence } from './sentence.tsx';

afterEach(() => speak('en', {}));

const LEADS = words('{tag} leads with {share}.', { share: '51.0 %' });
const rendered = () =>
  renderToStaticMarkup(<Sentence of={LEADS} parts={{ tag: <b>{'{share} & <i>'}</b> }} />);

it('puts elements where the message has their places', () => {
  expect(rendered()).toBe('<b>{share} &amp; &lt;i&gt;</b> leads with 51.0 %.');
});

it('puts them where another language has them', () => {
  speak('de', { '{tag} leads with {share}.': 'Mit {share} führt {tag}.' });
  expect(rendered()).toBe('Mit 51.0 % führt <b>{share} &amp; &lt;i&gt;</b>.');
});
