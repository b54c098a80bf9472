import { expect, it } from 'vitest';
import { line } from './fixtures/text-runs.ts';
import { isHeading } from './is-heading.ts';
import type { Line } from './page-text.ts';

const BODY = { size: 10, font: 'body' };
const heading = (text: string, changes: Partial<Line> = {}) =>
  isHeading([line(text, 100, changes)], BODY);

it('takes large lines, named sections, and numbered lines in another font or in capitals', () => {
  expect(heading('What the harbour remembers', { size: 14 })).toBe(true);
  expect(heading('References')).toBe(true);
  expect(heading('2 Materials and Methods')).toBe(true);
  expect(heading('2.1 Deposits', { font: 'bold' })).toBe(true);
  expect(heading('IV. RESULTS')).toBe(true);
  expect(heading('Limits of the method', { font: 'bold' })).toBe(true);
});

it('takes no sentence, caption, formula, label or item of a list', () => {
  expect(heading('It was large.', { size: 14 })).toBe(false);
  expect(heading('Table 2 Shares', { size: 14 })).toBe(false);
  expect(heading('T(z) = a + b', { font: 'math' })).toBe(false);
  expect(heading('encoder', { font: 'bold' })).toBe(false);
  expect(heading('2 Apples were eaten')).toBe(false);
  expect(heading('A line in small bold', { font: 'bold', size: 8 })).toBe(false);
  expect(heading('Word '.repeat(40), { size: 14 })).toBe(false);
  expect(
    isHeading(
      [1, 2, 3, 4].map((y) => line('Large', y, { size: 14 })),
      BODY,
    ),
  ).toBe(false);
});
