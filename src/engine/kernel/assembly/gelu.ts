/**
 * GELU in place: x times the normal distribution function, its erf by Abramowitz and Stegun 7.1.28
 * (error below 3e-7). `count` is a multiple of 4.
 */
export function gelu(x: usize, count: i32): void {
  const one = f32x4.splat(1);
  for (let at = x; at < x + count * 4; at += 16) {
    const value = v128.load(at);
    const z = f32x4.abs(f32x4.mul(value, f32x4.splat(0.70710678118)));
    let p = f32x4.splat(0.0000430638);
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.0002765672));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.0001520143));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.0092705272));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.0422820123));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.0705230784));
    p = f32x4.add(f32x4.mul(p, z), one);
    for (let power = 0; power < 4; power++) p = f32x4.mul(p, p);
    const magnitude = f32x4.sub(one, f32x4.div(one, p));
    const erf = v128.bitselect(f32x4.neg(magnitude), magnitude, f32x4.lt(value, f32x4.splat(0)));
    v128.store(at, f32x4.mul(f32x4.mul(value, f32x4.splat(0.5)), f32x4.add(one, erf)));
  }
}
