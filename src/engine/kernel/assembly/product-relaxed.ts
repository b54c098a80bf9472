import { storeFour } from './dequantise';

/**
 * The product with relaxed SIMD: w int8 times x 0..127 over 4 neighbours in one instruction, which is
 * exact for these ranges on every machine, and so gives what the plain product gives. Five rows by eight
 * outputs are ten sums, as many as have to be under way for two such instructions a cycle.
 */
export function multiplyRelaxed(
  rounded: usize, rows: i32, inputs: i32, outputs: i32, weights: usize,
  steps: usize, leasts: usize, scales: usize, sums: usize, bias: usize, out: usize,
): void {
  const blockBytes = inputs * 8;
  const row1 = inputs, row2 = 2 * inputs, row3 = 3 * inputs, row4 = 4 * inputs;
  for (let output = 0; output < outputs; output += 8) {
    const block = weights + (output >> 3) * blockBytes;
    const column = output * 4;
    for (let row = 0; row < rows; row += 5) {
      let x = rounded + row * inputs;
      let a0 = i32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0, a4 = a0, b4 = a0;
      for (let at = block; at < block + blockBytes; at += 32) {
        const wa = v128.load(at), wb = v128.load(at, 16);
        const x0 = v128.load32_splat(x), x1 = v128.load32_splat(x + row1);
        const x2 = v128.load32_splat(x + row2), x3 = v128.load32_splat(x + row3);
        const x4 = v128.load32_splat(x + row4);
        a0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wa, x0, a0); b0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wb, x0, b0);
        a1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wa, x1, a1); b1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wb, x1, b1);
        a2 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wa, x2, a2); b2 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wb, x2, b2);
        a3 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wa, x3, a3); b3 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wb, x3, b3);
        a4 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wa, x4, a4); b4 = i32x4.relaxed_dot_i8x16_i7x16_add_s(wb, x4, b4);
        x += 4;
      }
      const to = out + (row * outputs + output) * 4;
      const line = outputs * 4;
      const step = steps + row * 4, least = leasts + row * 4;
      storeFour(to, a0, step, least, scales + column, sums + column, bias + column);
      storeFour(to + 16, b0, step, least, scales + column + 16, sums + column + 16, bias + column + 16);
      storeFour(to + line, a1, step + 4, least + 4, scales + column, sums + column, bias + column);
      storeFour(to + line + 16, b1, step + 4, least + 4, scales + column + 16, sums + column + 16, bias + column + 16);
      storeFour(to + 2 * line, a2, step + 8, least + 8, scales + column, sums + column, bias + column);
      storeFour(to + 2 * line + 16, b2, step + 8, least + 8, scales + column + 16, sums + column + 16, bias + column + 16);
      storeFour(to + 3 * line, a3, step + 12, least + 12, scales + column, sums + column, bias + column);
      storeFour(to + 3 * line + 16, b3, step + 12, least + 12, scales + column + 16, sums + column + 16, bias + column + 16);
      storeFour(to + 4 * line, a4, step + 16, least + 16, scales + column, sums + column, bias + column);
      storeFour(to + 4 * line + 16, b4, step + 16, least + 16, scales + column + 16, sums + column + 16, bias + column + 16);
    }
  }
}
