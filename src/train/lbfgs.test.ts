import { describe, expect, it } from 'vitest';
import { minimise } from './lbfgs.ts';
import type { Objective } from './lbfgs.ts';

const precise = { gradientTolerance: 1e-9, maxIterations: 500 };

/** Curved valley with its minimum 0 at (1, 1, ...); not convex. */
const rosenbrock: Objective = (point, gradient) => {
  gradient.fill(0);
  let value = 0;
  for (let i = 0; i + 1 < point.length; i++) {
    const gap = point[i + 1]! - point[i]! ** 2;
    value += 100 * gap ** 2 + (1 - point[i]!) ** 2;
    gradient[i]! += -400 * point[i]! * gap - 2 * (1 - point[i]!);
    gradient[i + 1]! += 200 * gap;
  }
  return value;
};

/** Sum of scale_i (x_i - i)^2 / 2, with scales from 1 to 10,000. */
const illConditioned: Objective = (point, gradient) => {
  let value = 0;
  point.forEach((coordinate, i) => {
    const scale = 10 ** ((4 * i) / (point.length - 1));
    gradient[i] = scale * (coordinate - i);
    value += (scale * (coordinate - i) ** 2) / 2;
  });
  return value;
};

describe('minimise', () => {
  it('finds the minimum of an ill-conditioned quadratic', () => {
    const { point, converged } = minimise(illConditioned, new Float64Array(20), precise);
    expect(converged).toBe(true);
    point.forEach((coordinate, i) => expect(coordinate).toBeCloseTo(i, 8));
  });

  it('follows a curved valley', () => {
    const { point, value } = minimise(rosenbrock, new Float64Array(8).fill(-1.2), precise);
    expect(value).toBeLessThan(1e-15);
    point.forEach((coordinate) => expect(coordinate).toBeCloseTo(1, 7));
  });

  it('gives the same result twice, and leaves the start alone', () => {
    const start = new Float64Array(8).fill(-1.2);
    expect(minimise(rosenbrock, start, precise)).toEqual(minimise(rosenbrock, start, precise));
    expect(start).toEqual(new Float64Array(8).fill(-1.2));
  });

  it('ends where it starts when there is nothing to gain', () => {
    const result = minimise(
      illConditioned,
      Float64Array.from({ length: 5 }, (_, i) => i),
      precise,
    );
    expect(result).toMatchObject({ iterations: 0, evaluations: 1, converged: true });
  });

  it('says so when the iterations run out', () => {
    const options = { ...precise, maxIterations: 3 };
    const { iterations, converged } = minimise(rosenbrock, new Float64Array(8), options);
    expect({ iterations, converged }).toEqual({ iterations: 3, converged: false });
  });

  it('needs fewer evaluations when it knows the curvature', () => {
    const start = new Float64Array(20);
    const first = minimise(illConditioned, start, precise);
    const { corrections } = first;
    const again = minimise(illConditioned, start, { ...precise, corrections });
    expect(again.converged).toBe(true);
    expect(again.evaluations).toBeLessThan(first.evaluations / 2);
  });

  it('does not trust corrections that would lead uphill', () => {
    const step = Float64Array.from({ length: 20 }, () => 1);
    const corrections = [{ step, gradientChange: step.map((length) => -length) }];
    const result = minimise(illConditioned, new Float64Array(20), { ...precise, corrections });
    expect(result.converged).toBe(true);
  });
});
