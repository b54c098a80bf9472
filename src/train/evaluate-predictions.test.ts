import { describe, expect, it } from 'vitest';
import { evaluatePredictions } from './evaluate-predictions.ts';

const vision = { tag: 'vision', probabilities: { vision: 0.9, other: 0.1 } };
const withheld = { tag: 'other', probabilities: { vision: 0.6, other: 0.4 } };

describe('evaluatePredictions', () => {
  const evaluation = evaluatePredictions(
    ['vision', 'other'],
    ['vision', 'vision', 'sound', 'other'],
    [vision, withheld, vision, withheld],
  );

  it('scores the tags that are served', () => {
    expect(evaluation).toMatchObject({
      rows: 4,
      accuracy: 0.5,
      perTag: {
        vision: { precision: 0.5, recall: 0.5, f1: 0.5, support: 2 },
        other: { precision: 0.5, recall: 1, f1: 2 / 3, support: 1 },
        sound: { precision: 0, recall: 0, f1: 0, support: 1 },
      },
    });
    expect(evaluation.weighted.f1).toBeCloseTo((0.5 * 2 + 2 / 3) / 4, 12);
    expect(evaluation.macro.recall).toBeCloseTo(0.5, 12);
  });

  it('puts tags that the pack does not know after its own', () => {
    expect(evaluation.confusion).toEqual({
      tags: ['vision', 'other', 'sound'],
      counts: [
        [1, 1, 0],
        [0, 1, 0],
        [1, 0, 0],
      ],
    });
  });

  it('judges calibration by the most probable tag, served or not', () => {
    const rows = ['vision', 'vision', 'vision'];
    const { ece } = evaluatePredictions(['vision', 'other'], rows, [vision, vision, withheld]);
    // All are right: two at 0.9, and one at 0.6 though it was not served.
    expect(ece).toBeCloseTo((2 * 0.1 + 0.4) / 3, 12);
  });
});
