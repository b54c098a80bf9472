import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from './expected-calibration-error.ts';

describe('expectedCalibrationError', () => {
  it('is 0 when confidence is accuracy in each bin', () => {
    const confidences = [0.75, 0.75, 0.75, 0.75, 1, 1];
    const correct = [true, true, true, false, true, true];
    expect(expectedCalibrationError(confidences, correct)).toBeCloseTo(0, 12);
  });

  it('weights the gap of each bin by its rows', () => {
    // Three rows at 0.9 of which one is right (gap 17/30), one at 0.3 that is right (gap 0.7).
    const error = expectedCalibrationError([0.9, 0.9, 0.9, 0.3], [true, false, false, true]);
    expect(error).toBeCloseTo((3 * (17 / 30) + 0.7) / 4, 12);
  });

  it('lets gaps within a bin cancel, not those of neighbours', () => {
    expect(expectedCalibrationError([0.61, 0.65], [true, false])).toBeCloseTo(0.13, 12);
    expect(expectedCalibrationError([0.61, 0.67], [true, false])).toBeCloseTo(0.53, 12);
  });

  it('puts a bin edge into the lower bin', () => {
    expect(expectedCalibrationError([0.2, 0.19], [true, false])).toBeCloseTo(0.305, 12);
    expect(expectedCalibrationError([0.2, 0.21], [true, false])).toBeCloseTo(0.505, 12);
  });

  it('is 0 without rows', () => {
    expect(expectedCalibrationError([], [])).toBe(0);
  });
});
