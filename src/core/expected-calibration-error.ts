/** Bins in Guo et al., "On Calibration of Modern Neural Networks" (2017), whose error this is. */
const BINS = 15;

/**
 * How far confidence and accuracy lie apart, from 0 (calibrated) to 1. Rows fall into 15 bins of
 * equal width by the winning tag's probability, bin i holding those in (i/15, (i+1)/15]; the error
 * is the mean over the bins, each counted by its rows, of |accuracy - mean confidence|. 0 without
 * rows.
 *
 * @param confidences - [rows], the winning tag's probability
 * @param correct - [rows], whether the winning tag is the true one
 */
export function expectedCalibrationError(
  confidences: readonly number[],
  correct: readonly boolean[],
): number {
  const surplus = new Float64Array(BINS);
  confidences.forEach((confidence, row) => {
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(confidence * BINS) - 1));
    surplus[bin]! += confidence - (correct[row] ? 1 : 0);
  });
  if (confidences.length === 0) return 0;
  return surplus.reduce((total, sum) => total + Math.abs(sum), 0) / confidences.length;
}
