import { storeFour } from './dequantise';

/** The product for browsers without relaxed SIMD; the rounded inputs are int16 here. */
export function multiplyPlain(
  rounded: usize, rows: i32, inputs: i32, outputs: i32, weights: usize,
  steps: usize, leasts: usize, scales: usize, sums: usize, bias: usize, out: usize,
): void {
  const blockBytes = inputs * 8;
  const row1 = 2 * inputs, row2 = 4 * inputs, row3 = 6 * inputs;
  for (let output = 0; output < outputs; output += 4) {
    const block = weights + (output >> 3) * blockBytes + ((output & 4) << 2);
    const column = output * 4;
    for (let row = 0; row < rows; row += 4) {
      let x = rounded + 2 * row * inputs;
      let a0 = i32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
      for (let at = block; at < block + blockBytes; at += 32) {
        const w = v128.load(at);
        const wa = i16x8.extend_low_i8x16_s(w), wb = i16x8.extend_high_i8x16_s(w);
        const x0 = v128.load64_splat(x), x1 = v128.load64_splat(x + row1);
        const x2 = v128.load64_splat(x + row2), x3 = v128.load64_splat(x + row3);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(wa, x0)); b0 = i32x4.add(b0, i32x4.dot_i16x8_s(wb, x0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(wa, x1)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(wb, x1));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(wa, x2)); b2 = i32x4.add(b2, i32x4.dot_i16x8_s(wb, x2));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(wa, x3)); b3 = i32x4.add(b3, i32x4.dot_i16x8_s(wb, x3));
        x += 8;
      }
      const to = out + (row * outputs + output) * 4;
      const line = outputs * 4;
      const step = steps + row * 4, least = leasts + row * 4;
      storeFour(to, addPairs(a0, b0), step, least, scales + column, sums + column, bias + column);
      storeFour(to + line, addPairs(a1, b1), step + 4, least + 4, scales + column, sums + column, bias + column);
      storeFour(to + 2 * line, addPairs(a2, b2), step + 8, least + 8, scales + column, sums + column, bias + column);
      storeFour(to + 3 * line, addPairs(a3, b3), step + 12, least + 12, scales + column, sums + column, bias + column);
    }
  }
}

/** [a0 + a1, a2 + a3, b0 + b1, b2 + b3] */
@inline function addPairs(a: v128, b: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
}
