/** 1.5 * 2^23: floats of this size are whole numbers. */
const WHOLE: f32 = 12582912;
const WHOLE_BITS: i32 = 0x4b400000;

/**
 * The nearest whole number, the even one of two, as an integer; for magnitudes below 2^22. Two instructions:
 * `nearest` and `trunc_sat` together are eight on x64.
 */
@inline export function nearestInteger(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(WHOLE)), i32x4.splat(WHOLE_BITS));
}
