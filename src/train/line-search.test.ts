import { describe, expect, it } from 'vitest';
import { searchLine } from './line-search.ts';
import type { Probe } from './line-search.ts';

const along = (value: (step: number) => number, slope: (step: number) => number) => {
  const probes: number[] = [];
  const probeAt = (step: number): Probe => {
    probes.push(step);
    return { step, value: value(step), slope: slope(step) };
  };
  return { probeAt, probes };
};

function expectStrongWolfe(found: Probe | null, start: Probe): void {
  expect(found).not.toBeNull();
  expect(found!.value).toBeLessThanOrEqual(start.value + 1e-4 * found!.step * start.slope);
  expect(Math.abs(found!.slope)).toBeLessThanOrEqual(0.9 * Math.abs(start.slope));
}

describe('searchLine', () => {
  const parabola = () =>
    along(
      (step) => (step - 3) ** 2,
      (step) => 2 * (step - 3),
    );

  it.each([1e-3, 1, 2.9, 5.8, 50, 1e6])(
    'meets the strong Wolfe conditions from a first step of %d',
    (first) => {
      const { probeAt } = parabola();
      const start = probeAt(0);
      expectStrongWolfe(searchLine(probeAt, start, first), start);
    },
  );

  it('takes the first step when it is good', () => {
    const { probeAt, probes } = parabola();
    expect(searchLine(probeAt, probeAt(0), 3)?.step).toBe(3);
    expect(probes).toEqual([0, 3]);
  });

  it('comes back from where the objective overflows', () => {
    const { probeAt } = along(
      (step) => (step > 5 ? Number.NaN : (step - 3) ** 2),
      (step) => 2 * (step - 3),
    );
    const start = probeAt(0);
    expectStrongWolfe(searchLine(probeAt, start, 100), start);
  });

  it('crosses several bumps', () => {
    const { probeAt } = along(
      (step) => -step + 2 * Math.sin(step) ** 2,
      (step) => -1 + 2 * Math.sin(2 * step),
    );
    const start = probeAt(0);
    expectStrongWolfe(searchLine(probeAt, start, 0.7), start);
  });

  it('gives up where nothing can be gained', () => {
    const { probeAt } = along(
      (step) => step,
      () => -1e-20,
    );
    expect(searchLine(probeAt, { step: 0, value: 0, slope: -1e-20 }, 1)).toBeNull();
  });
});
