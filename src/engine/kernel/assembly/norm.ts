/**
 * Layer norm of x + y in place of x, [rows, columns]; columns are a multiple of 4.
 * @param y what is added first, or 0
 * @param count how many columns hold numbers; the others are 0, in gamma and beta too, and stay so
 */
export function addNorm(
  x: usize, y: usize, rows: i32, columns: i32, count: i32, gamma: usize, beta: usize, epsilon: f32,
): void {
  const bytes = columns * 4;
  for (let r = 0; r < rows; r++) {
    const row = x + r * bytes;
    let total = f32x4.splat(0);
    for (let at = 0; at < bytes; at += 16) {
      let value = v128.load(row + at);
      if (y) {
        value = f32x4.add(value, v128.load(y + r * bytes + at));
        v128.store(row + at, value);
      }
      total = f32x4.add(total, value);
    }
    const mean1 = sumOf(total) / <f32>count;
    const mean = f32x4.splat(mean1);
    let squares = f32x4.splat(0);
    for (let at = 0; at < bytes; at += 16) {
      const centred = f32x4.sub(v128.load(row + at), mean);
      squares = f32x4.add(squares, f32x4.mul(centred, centred));
    }
    const ofGaps = <f32>(columns - count) * mean1 * mean1;
    const variance = Mathf.max(sumOf(squares) - ofGaps, 0) / <f32>count;
    const factor = f32x4.splat(1 / Mathf.sqrt(variance + epsilon));
    for (let at = 0; at < bytes; at += 16) {
      const normed = f32x4.mul(f32x4.sub(v128.load(row + at), mean), factor);
      v128.store(row + at, f32x4.add(f32x4.mul(normed, v128.load(gamma + at)), v128.load(beta + at)));
    }
  }
}

@inline export function sumOf(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}
