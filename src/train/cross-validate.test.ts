import { describe, expect, it } from 'vitest';
import { crossValidator } from './cross-validate.ts';
import { madeUpRows } from './fixtures/made-up-rows.ts';
import { stratifiedSplits } from './stratified-splits.ts';

const noDropout = { probability: 0, seed: 0 };
const vectors = madeUpRows({ pooling: 'mean', rows: 60, features: 5, tags: 3, spread: 1.5 });
const splits = stratifiedSplits(vectors.labels, 5, 1);
const unwatched = () => Promise.resolve();

describe('crossValidator', () => {
  it('scores the rows that were left out, split by split', async () => {
    const results = await crossValidator(vectors, splits, noDropout, unwatched)(1);
    expect(results.map(({ labels }) => [...labels])).toEqual(
      splits.map(({ testRows }) => [...testRows].map((row) => vectors.labels[row])),
    );
    for (const { weighted, accuracy, logits } of results) {
      expect(logits).toHaveLength(12 * 3);
      expect(accuracy).toBeGreaterThan(0.7);
      expect(weighted.f1).toBeGreaterThan(0.7);
    }
  });

  it('learns nothing from the rows that it tests', async () => {
    const [split] = splits;
    const data = vectors.table.data.slice();
    for (const row of split!.testRows) data.fill(1e3, row * 5, row * 5 + 4);
    const altered = { ...vectors, table: { ...vectors.table, data } };
    // Only the last feature still tells: were mean or deviation of the others touched, logits of
    // rows that are no different would move.
    data.set(
      vectors.table.data.subarray(split!.testRows[0]! * 5, split!.testRows[0]! * 5 + 5),
      split!.testRows[0]! * 5,
    );
    const logitsOf = async (rows: typeof vectors) => {
      const [result] = await crossValidator(rows, [split!], noDropout, unwatched)(1);
      return [...result!.logits.subarray(0, 3)];
    };
    expect(await logitsOf(altered)).toEqual(await logitsOf(vectors));
  });

  it('comes to the same from the model for a stronger penalty', async () => {
    const validate = crossValidator(vectors, splits, noDropout, unwatched);
    await validate(0.1);
    const warm = await validate(1);
    const cold = await crossValidator(vectors, splits, noDropout, unwatched)(1);
    warm.forEach(({ logits }, fold) =>
      logits.forEach((logit, i) =>
        expect(Math.abs(logit - cold[fold]!.logits[i]!)).toBeLessThan(0.02),
      ),
    );
  });

  it('asks before every fit', async () => {
    const fits: unknown[] = [];
    const validate = crossValidator(vectors, splits, noDropout, (fit) => {
      fits.push(fit);
      return Promise.resolve();
    });
    await validate(0.3);
    const fit = { stage: 'cross-validating', pooling: 'mean', C: 0.3 };
    expect(fits).toEqual(splits.map(() => fit));
  });
});
