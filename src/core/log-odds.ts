/**
 * Probabilities this close to 0 or 1 count as that close: their log-odds would be infinite, or differ by
 * rounding alone.
 */
const LEAST = 1e-9;

/** The log-odds ln(p / (1 - p)) of a probability 0 to 1; at most 20.7 either way. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}
