import { afterEach, expect, it } from 'vitest';
import { percent, shortPercent, smallPercent } from './percent.ts';
import type { Language } from './words/language.ts';
import { speak } from './words/t.ts';

afterEach(() => speak('en', {}));

it.each<[Language, string, string]>([
  ['en', '97.3 %', '0.043 %'],
  ['de', '97,3 %', '0,043 %'],
  ['fr', '97,3 %', '0,043 %'],
  ['es', '97,3 %', '0,043 %'],
  ['zh-Hans', '97.3%', '0.043%'],
])('%s writes %s', (language, probability, share) => {
  speak(language, {});
  const written = [percent(0.9734), smallPercent(0.000_432)];
  // Which of the spaces that do not break it is, differs between browsers.
  expect(written.map((one) => one.replaceAll(/\s/g, ' '))).toEqual([probability, share]);
});

it('keeps its one decimal', () => {
  expect(percent(1)).toBe('100.0 %');
  expect(percent(0)).toBe('0.0 %');
  expect([0.5, 0.505].map(shortPercent)).toEqual(['50 %', '50.5 %']);
});
