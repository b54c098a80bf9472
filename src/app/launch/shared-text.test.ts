import { describe, expect, it } from 'vitest';
import { sharedText } from './shared-text.ts';

const NOTHING = { title: '', text: '', url: '', files: [] };
const LINK = 'https://example.org/paper';

describe('sharedText', () => {
  it('puts title, text and link one below the other', () => {
    const share = { ...NOTHING, title: 'A paper', text: ' It is on cats.\n', url: LINK };
    expect(sharedText(share)).toBe(`A paper\n\nIt is on cats.\n\n${LINK}`);
  });

  it('has the line ends of a text', () => {
    expect(sharedText({ ...NOTHING, text: 'one\r\ntwo' })).toBe('one\ntwo');
  });

  it.each([
    ['a link that the text has', { text: `Read ${LINK}`, url: LINK }, `Read ${LINK}`],
    [
      'a title that begins the text',
      { title: 'A paper', text: 'A paper on cats' },
      'A paper on cats',
    ],
    ['a link that is the text', { text: LINK, url: LINK }, LINK],
  ])('does not repeat %s', (_, parts, text) => {
    expect(sharedText({ ...NOTHING, ...parts })).toBe(text);
  });

  it('takes the text alone beside files, which the title names', () => {
    const files = [new File(['%PDF-'], 'paper.pdf')];
    expect(sharedText({ ...NOTHING, title: 'paper.pdf', files })).toBe('');
    expect(sharedText({ ...NOTHING, title: 'paper.pdf', text: 'See this.', files })).toBe(
      'See this.',
    );
  });
});
