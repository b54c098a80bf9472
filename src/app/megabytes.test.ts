import { afterEach, expect, it } from 'vitest';
import { megabytes } from './megabytes.ts';
import { speak } from './words/t.ts';

afterEach(() => speak('en', {}));

it('has one decimal', () => {
  expect(megabytes(23_000_000)).toBe('23.0 MB');
  expect(megabytes(22_940_000)).toBe('22.9 MB');
});

it("is written by the language's own rules", () => {
  const french = '{megabytes, number, ::.0} Mo';
  speak('fr', { '{megabytes, number, ::.0} MB': french });
  expect(megabytes(22_940_000)).toBe('22,9 Mo');
});
