import { expect, it } from 'vitest';
import { changePenalty } from './change-penalty.ts';
import { madeUpRows } from './fixtures/made-up-rows.ts';
import { createSoftmaxLoss, penaltyOf } from './softmax-loss.ts';
import { identityStandardiser } from './standardise.ts';

it('gives the corrections that the other penalty would have given', () => {
  const made = madeUpRows({ pooling: 'mean', rows: 12, features: 2, tags: 3, spread: 1 });
  const rows = Int32Array.from(made.labels.keys());
  const set = { ...made, rows, standardiser: identityStandardiser(2) };
  const step = Float64Array.from({ length: 9 }, (_, i) => Math.sin(i + 1));
  const correctionFor = (C: number) => {
    const loss = createSoftmaxLoss(set, C, { probability: 0, seed: 0 });
    const [before, after] = [new Float64Array(9), new Float64Array(9)];
    loss(new Float64Array(9), before);
    loss(step, after);
    return { step, gradientChange: after.map((slope, i) => slope - before[i]!) };
  };
  const [changed] = changePenalty([correctionFor(0.1)], 6, penaltyOf(3, set) - penaltyOf(0.1, set));
  changed!.gradientChange.forEach((slope, i) =>
    expect(slope).toBeCloseTo(correctionFor(3).gradientChange[i]!, 12),
  );
});
