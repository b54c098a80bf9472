import { afterEach, expect, it } from 'vitest';
import { speak } from '../words/t.ts';
import { shownName } from './shown-name.ts';

afterEach(() => speak('en', {}));

it.each([
  ['trees.csv · row 2', 'trees.csv · Zeile 2'],
  ['a · b/trees.xlsx · sheet Data · 2', 'a · b/trees.xlsx · Blatt Data · 2'],
  ['library.bib · smith2020', 'library.bib · smith2020'],
  ['the 3rd row 2.txt', 'the 3rd row 2.txt'],
])('%s is shown in German as %s', (name, shown) => {
  expect(shownName(name)).toBe(name);
  speak('de', { 'row {number}': 'Zeile {number}', 'sheet {name}': 'Blatt {name}' });
  expect(shownName(name)).toBe(shown);
});
