/** Value and slope of the objective at a step along the search direction. */
export interface Probe {
  readonly step: number;
  readonly value: number;
  readonly slope: number;
}

/** Least decrease, as a share of what the slope promises (Nocedal & Wright, section 3.1). */
const SUFFICIENT_DECREASE = 1e-4;
/** Largest slope left over, as a share of the first; 0.9 suits quasi-Newton directions. */
const CURVATURE = 0.9;
/** Doublings and zooms together; a smooth convex objective needs one to three. */
const MOST_PROBES = 30;

/**
 * A step that satisfies the strong Wolfe conditions, by bracketing and cubic interpolation
 * (Nocedal & Wright, Numerical Optimization, algorithms 3.5 and 3.6); null when rounding leaves
 * nothing to gain along the direction.
 *
 * @param start - the probe at step 0, its slope below 0
 */
export function searchLine(
  probeAt: (step: number) => Probe,
  start: Probe,
  firstStep: number,
): Probe | null {
  const decreases = ({ step, value }: Probe) =>
    value <= start.value + SUFFICIENT_DECREASE * step * start.slope;
  const flat = ({ slope }: Probe) => Math.abs(slope) <= -CURVATURE * start.slope;

  let low = start;
  let high: Probe | null = null;
  let step = firstStep;
  for (let probes = 0; probes < MOST_PROBES; probes++) {
    const probe = probeAt(step);
    if (!decreases(probe) || probe.value >= low.value) {
      high = probe;
    } else if (flat(probe)) {
      return probe;
    } else {
      const pastMinimum = probe.slope * (step - low.step) >= 0;
      if (pastMinimum) high = low;
      low = probe;
    }
    step = high === null ? 2 * step : interpolate(low, high);
  }
  return low.step > 0 ? low : null;
}

/** The minimiser of the cubic through both probes, kept away from the ends; else the middle. */
function interpolate(low: Probe, high: Probe): number {
  const width = high.step - low.step;
  const chord = low.slope + high.slope - (3 * (high.value - low.value)) / width;
  const root = Math.sqrt(chord * chord - low.slope * high.slope) * Math.sign(width);
  const cubic =
    high.step - (width * (high.slope + root - chord)) / (high.slope - low.slope + 2 * root);
  const share = (cubic - low.step) / width;
  return share > 0.1 && share < 0.9 ? cubic : low.step + width / 2;
}
