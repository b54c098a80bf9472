import { expect, it } from 'vitest';
import { uprightRuns, type PdfTextItem } from './upright-runs.ts';

const BOX = [10, 20, 610, 820];

function item(str: string, transform: readonly number[]): PdfTextItem {
  return { str, dir: 'ltr', transform, width: 50, fontName: 'f1' };
}

it('measures from the upper left corner of the visible page', () => {
  const { width, height, runs } = uprightRuns([item('word', [12, 0, 0, 12, 110, 720])], BOX);
  expect({ width, height }).toEqual({ width: 600, height: 800 });
  expect(runs).toEqual([
    { text: 'word', x: 100, y: 100, width: 50, size: 12, font: 'f1', rightToLeft: false },
  ]);
});

it('leaves out what stands across most of the text, and what is slanted', () => {
  const { runs } = uprightRuns(
    [
      item('arXiv:2401.01234v2', [0, 14, -14, 0, 30, 300]),
      item('DRAFT', [30, 30, -30, 30, 200, 300]),
      item('all the text of a page', [10, 0, 0, 10, 100, 700]),
      item('   ', [10, 0, 0, 10, 100, 600]),
    ],
    BOX,
  );
  expect(runs.map(({ text }) => text)).toEqual(['all the text of a page']);
});

it('keeps the text of a scan that lies askew', () => {
  const { runs } = uprightRuns([item('askew', [10, 0.3, -0.3, 10, 100, 700])], BOX);
  expect(runs).toHaveLength(1);
});

it.each([
  [
    'to the left',
    [0, 10, -10, 0],
    [
      [510, 120],
      [522, 120],
      [510, 220],
    ],
  ],
  [
    'to the right',
    [0, -10, 10, 0],
    [
      [110, 720],
      [98, 720],
      [110, 620],
    ],
  ],
  [
    'upside down',
    [-10, 0, 0, -10],
    [
      [510, 120],
      [510, 132],
      [410, 120],
    ],
  ],
])('turns a page that lies on its side: %s', (_, [a, b, c, d], [first, below, beside]) => {
  const at = (str: string, place: number[] | undefined) =>
    item(str, [a!, b!, c!, d!, ...(place ?? [])]);
  const { runs } = uprightRuns([at('first', first), at('below', below), at('beside', beside)], BOX);
  const offset = (index: number) => [runs[index]!.x - runs[0]!.x, runs[index]!.y - runs[0]!.y];
  expect([offset(1), offset(2)]).toEqual([
    [0, 12],
    [100, 0],
  ]);
  for (const { x, y } of runs) expect(x > 0 && x < 800 && y > 0 && y < 800).toBe(true);
});
