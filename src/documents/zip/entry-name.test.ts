import { expect, it } from 'vitest';
import { entryName } from './entry-name.ts';

it.each([
  ['papers/a.pdf', 'papers/a.pdf'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Users\\ada\\a.txt', 'Users/ada/a.txt'],
  ['a/./b//c.txt', 'a/b/c.txt'],
  ['a\u0000b\n.txt', 'ab.txt'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['../..', 'unnamed'],
  ['Z\u00C3\u00BCrich.txt', 'Zürich.txt'],
  ['Zürich.txt', 'Zürich.txt'],
  ['漢字.txt', '漢字.txt'],
])('shows %j as %j', (name, shown) => {
  expect(entryName(name)).toBe(shown);
});

it('ends for a name of blanks', () => {
  expect(entryName(`${' '.repeat(600_000)}x`)).toMatch(/x$/);
});

it('cuts a long path in the middle, where nothing is said', () => {
  const shown = entryName(`papers/${'a'.repeat(1000)}.pdf`);
  expect(shown).toMatch(/^papers\/a+…a+\.pdf$/);
  expect(shown.length).toBeLessThanOrEqual(255);
});
