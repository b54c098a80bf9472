import { expect, it } from 'vitest';
import { runLine } from './run-line.ts';

it.each([
  [{ phase: 'idle' }, null],
  [{ phase: 'reading', filesDone: 3, filesTotal: 1200 }, 'Reading files: 3 of 1,200'],
  [{ phase: 'tagging', done: 5, total: 9, remainingMilliseconds: null }, 'Tagging: 5 of 9'],
  [
    { phase: 'tagging', done: 5, total: 9, remainingMilliseconds: 40_000 },
    'Tagging: 5 of 9, about 40 s left',
  ],
  [{ phase: 'paused', done: 8, total: 9 }, 'Paused with 1 document to go'],
  [
    {
      phase: 'paused',
      done: 7,
      total: 9,
      reason: { message: 'It broke.', advice: '', detail: '' },
    },
    'Paused with 2 documents to go: It broke.',
  ],
] as const)('says of %o: %s', (run, line) => {
  expect(runLine(run)).toBe(line);
});
