/**
 * out [rows, outputs] = x W + bias in float32, each sum in the order of the inputs: the same on every
 * machine. `x` and `out` have room for rows up to a multiple of 4.
 * @param weights 8 outputs at a time, [outputs / 8, inputs, 8]
 */
export function multiplyFloats(x: usize, rows: i32, inputs: i32, outputs: i32, weights: usize, bias: usize, out: usize): void {
  const line = inputs * 4;
  for (let output = 0; output < outputs; output += 8) {
    const block = weights + output * line;
    const biasA = v128.load(bias + output * 4), biasB = v128.load(bias + output * 4, 16);
    for (let row = 0; row < rows; row += 4) {
      let from = x + row * line;
      let a0 = biasA, b0 = biasB, a1 = biasA, b1 = biasB, a2 = biasA, b2 = biasB, a3 = biasA, b3 = biasB;
      for (let at = block; at < block + 8 * line; at += 32) {
        const wa = v128.load(at), wb = v128.load(at, 16);
        const x0 = v128.load32_splat(from), x1 = v128.load32_splat(from + line);
        const x2 = v128.load32_splat(from + 2 * line), x3 = v128.load32_splat(from + 3 * line);
        a0 = f32x4.add(a0, f32x4.mul(wa, x0)); b0 = f32x4.add(b0, f32x4.mul(wb, x0));
        a1 = f32x4.add(a1, f32x4.mul(wa, x1)); b1 = f32x4.add(b1, f32x4.mul(wb, x1));
        a2 = f32x4.add(a2, f32x4.mul(wa, x2)); b2 = f32x4.add(b2, f32x4.mul(wb, x2));
        a3 = f32x4.add(a3, f32x4.mul(wa, x3)); b3 = f32x4.add(b3, f32x4.mul(wb, x3));
        from += 4;
      }
      const to = out + (row * outputs + output) * 4;
      const next = outputs * 4;
      v128.store(to, a0); v128.store(to, b0, 16);
      v128.store(to + next, a1); v128.store(to + next, b1, 16);
      v128.store(to + 2 * next, a2); v128.store(to + 2 * next, b2, 16);
      v128.store(to + 3 * next, a3); v128.store(to + 3 * next, b3, 16);
    }
  }
}
