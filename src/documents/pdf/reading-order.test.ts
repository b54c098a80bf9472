import { describe, expect, it } from 'vitest';
import { column, filled, page, run } from './fixtures/text-runs.ts';
import type { TextRun } from './page-text.ts';
import { readingOrder } from './reading-order.ts';

const BODY = { size: 10, font: 'body' };

function order(runs: readonly TextRun[]) {
  const { columns, footnotes } = readingOrder(page(runs), BODY);
  const texts = (groups: typeof columns) =>
    groups.map((lines) => lines.map(({ text }) => text.replace(/ x+$/u, '')));
  return { columns: texts(columns), footnotes: texts(footnotes) };
}

const small = (text: string, x: number, y: number) => run(text, x, y, { size: 8 });

describe('readingOrder', () => {
  it('takes the footnotes of each column out of the text', () => {
    const runs = [
      ...column(filled('left', 4), 50, 600),
      small('* Of the first column.', 50, 650),
      ...column(filled('right', 4), 270, 600),
      small('A note without a mark, but with a gap above.', 270, 660),
    ];
    expect(order(runs)).toEqual({
      columns: [
        ['left 1', 'left 2', 'left 3', 'left 4'],
        ['right 1', 'right 2', 'right 3', 'right 4'],
      ],
      footnotes: [['* Of the first column.'], ['A note without a mark, but with a gap above.']],
    });
  });

  it('leaves small print in the text that is no footnote', () => {
    const above = run('some text', 50, 600);
    for (const runs of [
      [above, small('goes on in small print', 50, 612)],
      [above, small('Fig. 2. A caption.', 50, 630)],
      [run('REFERENCES', 50, 600), small('A. Author, 2001.', 50, 630)],
      [above, small('[1] A. Author, 2001.', 50, 630)],
      [run('high on the page', 50, 100), small('* a quotation', 50, 130)],
      [small('a page of', 50, 600), small('small print', 50, 630)],
    ]) {
      expect(order(runs).footnotes, runs[1]!.text).toEqual([]);
    }
  });

  it('puts the initial of a paragraph before its word', () => {
    const runs = [run('E', 50, 112, { size: 28 }), ...column(['VERY one', 'of them'], 66, 100)];
    expect(order(runs).columns).toEqual([['EVERY one', 'of them']]);
  });
});
