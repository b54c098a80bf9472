import { expect, it } from 'vitest';
import { attachInitials } from './attach-initials.ts';
import { column, run } from './fixtures/text-runs.ts';

it('puts an initial before the rest of its word, and the lines beside it at the margin', () => {
  const initial = run('E', 50, 112, { size: 28 });
  const beside = column(['VERY collection', 'that grows'], 66, 100);
  const below = run('faster than', 50, 124);
  const [first, second, third] = attachInitials([initial, ...beside, below]);
  expect(first).toMatchObject({ text: 'EVERY collection', x: 50, width: 91, size: 10 });
  expect(second).toMatchObject({ text: 'that grows', x: 50 });
  expect(third).toEqual(below);
});

it('leaves a large letter before a single line where it is', () => {
  const runs = [run('A', 50, 100, { size: 20 }), run('ppendix', 61, 100), run('text', 50, 140)];
  expect(attachInitials(runs)).toEqual(runs);
});
