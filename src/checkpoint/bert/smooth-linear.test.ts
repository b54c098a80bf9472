import { describe, expect, it } from 'vitest';
import type { Linear } from './bert-weights.ts';
import { smoothLinear } from './smooth-linear.ts';

const LINEAR: Linear = {
  weight: { precision: 'fp32', rows: 2, columns: 2, values: Float32Array.of(0.5, -1, 2, 0.25) },
  bias: Float32Array.of(0, 0),
};

function product(input: readonly number[], { weight, inputScale }: Linear): number[] {
  const values = weight.values as Float32Array;
  return [0, 1].map((column) =>
    input.reduce(
      (sum, x, row) => sum + x * (inputScale?.[row] ?? 1) * values[row * 2 + column]!,
      0,
    ),
  );
}

describe('smoothLinear', () => {
  const smooth = smoothLinear(LINEAR, Float32Array.of(100, 0.1));

  it('changes nothing before rounding', () => {
    const input = [80, 0.07];
    for (const [index, value] of product(input, smooth).entries())
      expect(value).toBeCloseTo(product(input, LINEAR)[index]!, 4);
  });

  it('brings the inputs’ peaks together', () => {
    const [loud, quiet] = [100 * smooth.inputScale![0]!, 0.1 * smooth.inputScale![1]!];
    expect(loud / quiet).toBeLessThan(100 / 0.1 / 10);
  });

  it('does not blow up a channel that was never lit', () => {
    const still = smoothLinear(LINEAR, Float32Array.of(0, 1));
    expect([...still.inputScale!].every(Number.isFinite)).toBe(true);
  });
});
