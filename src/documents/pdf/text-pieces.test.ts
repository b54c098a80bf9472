import { expect, it } from 'vitest';
import { run } from './fixtures/text-runs.ts';
import { textPieces } from './text-pieces.ts';

it('joins runs of one baseline up to a wide gap', () => {
  const runs = [run('a line', 50, 100), run('with words', 83, 100), run('column', 160, 100.4)];
  const below = run('below', 50, 112);
  expect(textPieces([below, ...runs], 10)).toEqual([
    { x: 50, y: 100, width: 83, runs: runs.slice(0, 2) },
    { x: 160, y: 100.4, width: 30, runs: runs.slice(2) },
    { x: 50, y: 112, width: 25, runs: [below] },
  ]);
});
