import { describe, expect, it } from 'vitest';
import { checkTrainingData } from './check-training-data.ts';
import { TrainingError } from './training-error.ts';

const table = { pooling: 'mean' as const, features: 2, data: new Float32Array(8) };
const labels = Int32Array.of(0, 1, 0, 1);

describe('checkTrainingData', () => {
  it('lets good rows pass', () => {
    expect(() => checkTrainingData([table], labels, 2)).not.toThrow();
  });

  it.each([
    ['no table', [], labels, 2, 'There are no vectors'],
    ['rows without vectors', [table], Int32Array.of(0, 1, 0, 1, 1), 2, 'not 5 rows of 2'],
    [
      'a vector that is not finite',
      [{ ...table, data: table.data.with(5, Number.NaN) }],
      labels,
      2,
      'vector of row 3 is not finite',
    ],
    ['an unknown tag', [table], labels.with(2, 7), 2, 'Tag 7 is not one of 2'],
    ['one tag', [table], labels.with(1, 0).with(3, 0), 1, 'at least two tags'],
    ['a tag without rows', [table], labels, 3, 'Tag 2 has no row'],
    ['single rows alone', [table], Int32Array.of(0, 1, 2, 3), 4, 'Every tag has a single row'],
  ])('refuses %s', (_, tables, tagOfRow, tags, message) => {
    const check = () => checkTrainingData(tables, tagOfRow, tags);
    expect(check).toThrow(TrainingError);
    expect(check).toThrow(message);
  });
});
