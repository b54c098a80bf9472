import { describe, expect, it } from 'vitest';
import { linearLogits } from './linear-model.ts';
import { fitStandardiser, foldStandardiser } from './standardise.ts';

/** Rows 0 to 2 have the means 4, 7 and 0.1; row 3 is none of the training rows. */
const table = {
  pooling: 'mean' as const,
  features: 3,
  data: Float32Array.of(2, 7, 0.1, 4, 7, 0.1, 6, 7, 0.1, 1e6, 8, 5),
};
const standardiser = fitStandardiser(table, Int32Array.of(0, 1, 2));

describe('fitStandardiser', () => {
  it('takes mean and deviation of the given rows alone', () => {
    expect(standardiser.mean[0]).toBeCloseTo(4, 12);
    expect(standardiser.scale[0]).toBeCloseTo(1 / Math.sqrt(8 / 3), 12);
  });

  it('leaves out features that do not vary, up to rounding', () => {
    expect([...standardiser.scale.subarray(1)]).toEqual([0, 0]);
  });
});

describe('foldStandardiser', () => {
  it('gives for plain vectors what the model gives for standardised ones', () => {
    const model = {
      tags: 2,
      features: 3,
      weights: Float64Array.of(1, 2, 3, -2, 5, 6),
      biases: Float64Array.of(0.5, -1),
    };
    const logits = linearLogits(foldStandardiser(model, standardiser), table, Int32Array.of(2, 0));
    const deviation = 2 / Math.sqrt(8 / 3);
    [deviation + 0.5, -2 * deviation - 1, -deviation + 0.5, 2 * deviation - 1].forEach((logit, i) =>
      expect(logits[i]).toBeCloseTo(logit, 9),
    );
    expect(model.biases).toEqual(Float64Array.of(0.5, -1));
  });
});
