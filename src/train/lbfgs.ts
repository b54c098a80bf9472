import { searchLine } from './line-search.ts';
import type { Probe } from './line-search.ts';

/** Returns the value at the point and writes the gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface LbfgsOptions {
  /** Ends when no component of the gradient is larger. */
  readonly gradientTolerance: number;
  readonly maxIterations: number;
  /** What an earlier run on a similar objective learnt of its curvature. */
  readonly corrections?: readonly Correction[];
}

export interface LbfgsResult {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly evaluations: number;
  /** False when the iterations ran out, or rounding left nothing to gain. */
  readonly converged: boolean;
  readonly corrections: readonly Correction[];
}

/** A step that was taken and what it did to the gradient: a sample of the curvature. */
export interface Correction {
  readonly step: Float64Array;
  readonly gradientChange: Float64Array;
}

/**
 * Corrections that are kept. A pass over the rows costs far more than they do, and with 30 a run
 * that starts from another's corrections needs a quarter to a half of the passes it does with 10.
 */
const MEMORY = 30;

/**
 * Minimises a smooth function by limited-memory BFGS (Nocedal & Wright, algorithm 7.5). The same
 * inputs give the same result, bit for bit.
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  options: LbfgsOptions,
): LbfgsResult {
  let point = start.slice();
  let gradient = new Float64Array(start.length);
  let value = objective(point, gradient);
  let evaluations = 1;
  const corrections = (options.corrections ?? []).filter(hasCurvature);

  let iterations = 0;
  while (largest(gradient) > options.gradientTolerance && iterations < options.maxIterations) {
    const direction = descentDirection(gradient, corrections);
    const nextPoint = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let probed = 0;
    const probeAt = (step: number): Probe => {
      for (let i = 0; i < point.length; i++) nextPoint[i] = point[i]! + step * direction[i]!;
      const probeValue = objective(nextPoint, nextGradient);
      evaluations += 1;
      probed = step;
      return { step, value: probeValue, slope: dot(nextGradient, direction) };
    };
    const firstStep = corrections.length === 0 ? Math.min(1, 1 / norm(gradient)) : 1;
    const origin = { step: 0, value, slope: dot(gradient, direction) };
    const found = searchLine(probeAt, origin, firstStep);
    if (found === null) break;
    if (probed !== found.step) probeAt(found.step);

    remember(corrections, point, nextPoint, gradient, nextGradient);
    point = nextPoint;
    gradient = nextGradient;
    value = found.value;
    iterations += 1;
  }
  const converged = largest(gradient) <= options.gradientTolerance;
  return { point, value, iterations, evaluations, converged, corrections };
}

/** -H g by the two-loop recursion, H the inverse Hessian that the corrections stand for. */
function descentDirection(
  gradient: Float64Array,
  corrections: readonly Correction[],
): Float64Array<ArrayBuffer> {
  const direction = gradient.map((slope) => -slope);
  const shares: number[] = [];
  for (const { step, gradientChange } of corrections.toReversed()) {
    const share = dot(step, direction) / dot(step, gradientChange);
    add(direction, -share, gradientChange);
    shares.push(share);
  }
  const last = corrections.at(-1);
  if (last !== undefined) {
    const { step, gradientChange } = last;
    const spread = dot(step, gradientChange) / dot(gradientChange, gradientChange);
    for (let i = 0; i < direction.length; i++) direction[i]! *= spread;
  }
  for (const { step, gradientChange } of corrections) {
    const correction = dot(gradientChange, direction) / dot(step, gradientChange);
    add(direction, shares.pop()! - correction, step);
  }
  return direction;
}

function remember(
  corrections: Correction[],
  point: Float64Array,
  nextPoint: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const step = nextPoint.map((coordinate, i) => coordinate - point[i]!);
  const gradientChange = nextGradient.map((slope, i) => slope - gradient[i]!);
  // The Wolfe conditions promise curvature, but rounding can take it away near the minimum.
  if (!hasCurvature({ step, gradientChange })) return;
  corrections.push({ step, gradientChange });
  if (corrections.length > MEMORY) corrections.shift();
}

/** Without it a correction would turn the direction uphill. */
function hasCurvature({ step, gradientChange }: Correction): boolean {
  return dot(step, gradientChange) > 0;
}

function add(target: Float64Array, factor: number, source: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * source[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function largest(vector: Float64Array): number {
  let most = 0;
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i]!));
  return most;
}
