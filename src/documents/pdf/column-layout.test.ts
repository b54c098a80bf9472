import { describe, expect, it } from 'vitest';
import { columnLayout } from './column-layout.ts';
import { column, filled, run } from './fixtures/text-runs.ts';
import type { TextRun } from './page-text.ts';

/** The first words of each region's runs. */
const regions = (runs: readonly TextRun[]) =>
  columnLayout(runs, 10).map((region) =>
    region.map(({ text }) => text.trimEnd().replace(/ x+$/u, '')),
  );

/** Two columns of so many lines. */
const columns = (count: number, y: number) => [
  ...column(filled('left', count), 50, y),
  ...column(filled('right', count), 270, y),
];

const WIDE = 'a line over the whole width '.padEnd(84, 'x');

describe('columnLayout', () => {
  it('reads a page of one column as one region', () => {
    const runs = column(
      Array.from({ length: 20 }, () => WIDE),
      50,
      100,
    );
    expect(columnLayout(runs, 10)).toEqual([runs]);
    expect(columnLayout([], 10)).toEqual([]);
  });

  it('reads the left column before the right one, also where their lines are level', () => {
    const [left, right] = [filled('left', 5), filled('right', 5)];
    const runs = [...column(right, 270, 100), ...column(left, 50, 100)];
    expect(regions(runs)).toEqual([
      ['left 1', 'left 2', 'left 3', 'left 4', 'left 5'],
      ['right 1', 'right 2', 'right 3', 'right 4', 'right 5'],
    ]);
  });

  it('reads a title above both columns first, and a wide figure where it stands', () => {
    const runs = [
      run(WIDE, 50, 80),
      ...column(filled('upper left', 3), 50, 100),
      ...column(filled('upper right', 3), 270, 100),
      run(`Fig. 1. ${WIDE}`.slice(0, 84), 50, 160),
      ...column(filled('lower left', 3), 50, 200),
      ...column(filled('lower right', 3), 270, 206),
    ];
    expect(regions(runs).map(([first]) => first)).toEqual([
      'a line over the whole width',
      'upper left 1',
      'upper right 1',
      'Fig. 1. a line over the whole width',
      'lower left 1',
      'lower right 1',
    ]);
  });

  it('finds a second column of a single line', () => {
    const runs = [...column(filled('left', 8), 50, 100), ...column(filled('right', 1), 270, 100)];
    expect(regions(runs).map(({ length }) => length)).toEqual([8, 1]);
  });

  it('finds three columns', () => {
    const third = (name: string) => filled(name, 4).map((text) => text.slice(0, 26));
    const runs = ['one', 'two', 'three'].flatMap((name, index) =>
      column(third(name), 50 + 150 * index, 100),
    );
    expect(regions(runs).map(([first]) => first)).toEqual(['one 1', 'two 1', 'three 1']);
  });

  it('reads the rows of a table as rows', () => {
    const rows = Array.from({ length: 6 }, (_, index) => 100 + 12 * index);
    const runs = rows.flatMap((y) => [run('name', 50, y), run('number', 350, y)]);
    runs.push(run('a note that is as wide as a column is', 350, 172));
    const text = column(
      Array.from({ length: 6 }, () => WIDE),
      50,
      300,
    );
    expect(columnLayout([...runs, ...text], 10)).toHaveLength(1);
  });

  it('keeps a column whole where a formula is a little too long for it', () => {
    const left = filled('left', 7);
    left[3] = 'formula '.padEnd(44, 'x');
    const runs = [...column(left, 50, 100), ...column(filled('right', 7), 280, 100)];
    expect(regions(runs).map(({ length }) => length)).toEqual([7, 7]);
  });

  it('reads authors beside one another before the columns below them', () => {
    const runs = [
      run(WIDE, 50, 60),
      run('Ada Fellows', 110, 80),
      run('Bram Okafor', 330, 80),
      ...column(filled('left', 5), 50, 120),
      ...column(filled('right', 5), 270, 120),
    ];
    expect(regions(runs)[0]).toEqual(['a line over the whole width', 'Ada Fellows', 'Bram Okafor']);
    expect(regions(runs).map(({ length }) => length)).toEqual([3, 5, 5]);
  });

  it('reads the short last line of a wide paragraph with it', () => {
    const runs = [run(WIDE, 50, 60), run('last words', 50, 72), ...columns(5, 105)];
    expect(regions(runs)[0]).toEqual(['a line over the whole width', 'last words']);
  });

  it('leaves headings at the top of their columns', () => {
    const runs = [
      run(WIDE, 50, 60),
      run('4 Results', 50, 80),
      run('6 Discussion', 270, 80),
      ...columns(5, 105),
    ];
    expect(regions(runs).map(([first]) => first)).toEqual([
      'a line over the whole width',
      '4 Results',
      '6 Discussion',
    ]);
  });

  it('reads a short heading with the wide text that it stands over', () => {
    const runs = [
      ...column(filled('left', 5), 50, 100),
      ...column(filled('right', 5), 270, 100),
      run('Heading', 50, 180),
      run(WIDE, 50, 195),
    ];
    expect(regions(runs)[2]).toEqual(['Heading', 'a line over the whole width']);
  });
});
