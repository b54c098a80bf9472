import { describe, expect, it } from 'vitest';
import { line } from './fixtures/text-runs.ts';
import type { Line } from './page-text.ts';
import { stitchParagraphs } from './stitch-paragraphs.ts';

const BODY = { size: 10, font: 'body' };

/** Each argument is a page: its columns, then its footnotes. */
function stitch(...pages: readonly { columns: Line[][]; footnotes?: Line[][] }[]): string[] {
  return stitchParagraphs(
    pages.map(({ columns, footnotes = [] }) => ({ columns, footnotes })),
    BODY,
  ).map(({ kind, lines }) => `${kind}: ${lines.map(({ text }) => text).join(' ')}`);
}

describe('stitchParagraphs', () => {
  it('joins what goes on in the next column and on the next page, with the notes behind it', () => {
    const note = line('1 A note.', 700, { size: 8, marked: true });
    expect(
      stitch(
        { columns: [[line('It begins', 100)], [line('and goes', 100)]], footnotes: [[note]] },
        { columns: [[line('on. It ends.', 100)]] },
      ),
    ).toEqual(['text: It begins and goes on. It ends.', 'aside: 1 A note.']);
  });

  it('passes over captions and tables', () => {
    const table = line('deposit encoder shelf', 100, { widestGap: 60 });
    expect(
      stitch(
        { columns: [[line('It begins', 100)]] },
        { columns: [[table], [line('Fig. 1. A drawing.', 120)], [line('here.', 140)]] },
      ),
    ).toEqual([
      'text: It begins here.',
      'aside: deposit encoder shelf',
      'aside: Fig. 1. A drawing.',
    ]);
  });

  it('joins across a name where the line before is a full one', () => {
    const [first, full, short] = [
      line('A line that is', 100),
      line('the work of', 112),
      line('the work of', 112, { right: 120 }),
    ];
    const next = { columns: [[line('Marsh. So it is.', 100)]] };
    expect(stitch({ columns: [[first, full]] }, next)).toHaveLength(1);
    expect(stitch({ columns: [[first, short]] }, next)).toHaveLength(2);
  });

  it('begins anew after a full stop, a heading, and where the size changes', () => {
    const next = { columns: [[line('word', 100)]] };
    expect(stitch({ columns: [[line('It ended.2', 100)]] }, next)).toHaveLength(2);
    expect(stitch({ columns: [[line('Results', 100)]] }, next)).toEqual([
      'heading: Results',
      'text: word',
    ]);
    expect(stitch({ columns: [[line('It began', 100, { size: 12 })]] }, next)).toHaveLength(2);
  });
});
