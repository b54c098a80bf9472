import { describe, expect, it } from 'vitest';
import { run } from './fixtures/text-runs.ts';
import { linesOfPage } from './lines-of-page.ts';

const texts = (...runs: Parameters<typeof linesOfPage>[0]) =>
  linesOfPage(runs).map(({ text }) => text);

describe('linesOfPage', () => {
  it('puts runs of one baseline side by side, lines from the top down', () => {
    expect(texts(run('below', 50, 112), run('right', 80, 100.4), run('left', 50, 100))).toEqual([
      'left right',
      'below',
    ]);
  });

  it('puts a space where there is a gap, and none within a word', () => {
    expect(texts(run('of', 50, 100), run('fice', 60, 100), run('hours', 83, 100))).toEqual([
      'office hours',
    ]);
  });

  it('keeps superscripts and subscripts on their line', () => {
    const raised = run('2', 60, 96.4, { size: 7 });
    const lowered = run('n', 60, 113.5, { size: 7 });
    expect(texts(run('mc', 50, 100), raised, run('xx', 50, 112), lowered)).toEqual(['mc2', 'xxn']);
  });

  it('takes the baseline of its largest run', () => {
    const lines = linesOfPage([run('a', 50, 99, { size: 7 }), run('text', 60, 100)]);
    expect(lines).toMatchObject([{ text: 'a text', y: 100 }]);
  });

  it('keeps small print apart that stands on a line of its own', () => {
    expect(texts(run('text', 50, 100), run('a note', 50, 112, { size: 7 }))).toEqual([
      'text',
      'a note',
    ]);
  });

  it('tells the mark of a footnote from its text', () => {
    const [line] = linesOfPage([
      run('3', 50, 97, { size: 5 }),
      run('See above.', 52.5, 100, { size: 8 }),
    ]);
    expect(line).toMatchObject({ text: '3 See above.', marked: true, size: 8, x: 50, right: 92.5 });
    expect(linesOfPage([run('3', 50, 100), run('cats', 60, 100)])[0]).toMatchObject({
      marked: false,
    });
  });

  it('says which size and font most letters have, and whether all have it', () => {
    const [line] = linesOfPage([
      run('Lemma', 50, 100, { font: 'bold', size: 12 }),
      run('holds for all of them', 90, 100),
    ]);
    expect(line).toMatchObject({ size: 10, font: 'body', uniform: false });
    expect(linesOfPage([run('alone', 50, 100)])[0]).toMatchObject({ uniform: true });
  });

  it('measures the widest gap of a row of a table', () => {
    expect(linesOfPage([run('name', 50, 100), run('42', 170, 100)])[0]?.widestGap).toBe(100);
  });

  it('reads lines of right-to-left script from the right', () => {
    const rightToLeft = { rightToLeft: true };
    expect(texts(run('שלום', 100, 100, rightToLeft), run('עולם', 70, 100, rightToLeft))).toEqual([
      'שלום עולם',
    ]);
  });
});
