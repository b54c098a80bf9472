import type { Correction } from './lbfgs.ts';

/**
 * What the corrections of a penalised loss are when the factor of |W|^2 / 2 grows by `change`: the
 * penalty's share of the curvature is known exactly, the loss's own stays.
 *
 * @param weightCount - parameters that are penalised; those after them are biases
 */
export function changePenalty(
  corrections: readonly Correction[],
  weightCount: number,
  change: number,
): Correction[] {
  return corrections.map(({ step, gradientChange }) => ({
    step,
    gradientChange: gradientChange.map((slope, i) =>
      i < weightCount ? slope + change * step[i]! : slope,
    ),
  }));
}
