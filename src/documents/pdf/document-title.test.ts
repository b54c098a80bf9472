import { expect, it } from 'vitest';
import { documentTitle } from './document-title.ts';
import { line } from './fixtures/text-runs.ts';

const BODY = { size: 10, font: 'body' };
const PAGE = [
  line('Journal of Heaps', 40, { size: 12 }),
  line('On Sorting a', 60, { size: 18 }),
  line('Reading Room', 80, { size: 18 }),
  line('Text of the paper.', 120),
];

it('takes the title that the file names', () => {
  expect(documentTitle(' A  Study of Heaps ', PAGE, BODY)).toBe('A Study of Heaps');
  expect(documentTitle('機械学習の研究', PAGE, BODY)).toBe('機械学習の研究');
});

it('takes the largest lines of the first page where a program or a file name speaks', () => {
  for (const named of [
    '',
    'untitled',
    'Microsoft Word - final draft.docx',
    'final draft v3.tex',
    'arXiv:2401.01234v2  [cs.DL]',
    'ms_final',
    '1-s2.0-S0167',
    'word '.repeat(100),
  ]) {
    expect(documentTitle(named, PAGE, BODY), named).toBe('On Sorting a Reading Room');
  }
});

it('is empty where nothing is larger than the text', () => {
  expect(documentTitle('', [line('Text', 100), line('more', 112)], BODY)).toBe('');
});
