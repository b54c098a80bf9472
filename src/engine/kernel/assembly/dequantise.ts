/** Four sums of one row as floats: sum * step * scale + least * (scale * sum of weights) + bias. */
@inline export function storeFour(to: usize, sum: v128, step: usize, least: usize, scales: usize, sums: usize, bias: usize): void {
  const product = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load32_splat(step)), v128.load(scales));
  const offset = f32x4.mul(v128.load32_splat(least), v128.load(sums));
  v128.store(to, f32x4.add(f32x4.add(product, offset), v128.load(bias)));
}
