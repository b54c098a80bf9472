import type { Linear } from './bert-weights.ts';

/** Share of the difficulty that moves from inputs to weights; best on MiniLM for texts not calibrated on. */
const ALPHA = 0.6;
/** Keeps a channel that calibration never saw lit from being blown up. */
const SMALLEST_PEAK = 1e-3;

/**
 * SmoothQuant (arXiv 2211.10438, equation 4): s = peak(x)^alpha / peak(w)^(1 - alpha) for each input
 * channel; inputs are divided by s and the weight's rows multiplied by it, which changes nothing
 * before rounding and lessens the outliers that rounding suffers from.
 * @param inputPeaks [inputs], largest magnitude of each input channel over calibration texts
 */
export function smoothLinear(linear: Linear, inputPeaks: Float32Array): Linear {
  const { weight, bias } = linear;
  if (weight.precision !== 'fp32') throw new TypeError('Smoothing takes the unquantised weights.');
  const { rows, columns } = weight;
  const values = new Float32Array(weight.values.length);
  const inputScale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    let weightPeak = SMALLEST_PEAK;
    for (let column = 0; column < columns; column++)
      weightPeak = Math.max(weightPeak, Math.abs(weight.values[from + column]!));
    const scale = snap(
      Math.max(inputPeaks[row]!, SMALLEST_PEAK) ** ALPHA / weightPeak ** (1 - ALPHA),
    );
    inputScale[row] = 1 / scale;
    for (let column = 0; column < columns; column++)
      values[from + column] = weight.values[from + column]! * scale;
  }
  return { weight: { ...weight, values }, bias, inputScale };
}

/** The nearest quarter power of two, so that the last bits of a peak (they vary by CPU) do not matter. */
function snap(value: number): number {
  return 2 ** (Math.round(4 * Math.log2(value)) / 4);
}
