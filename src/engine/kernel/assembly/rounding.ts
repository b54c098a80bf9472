import { nearestInteger } from './nearest';
import { ROUNDED_BYTES } from './product';

/**
 * Rounds each row of x [rows, columns] to 0..127: rounded = (value - least) / step. Seven bits, because
 * the fast product takes no more; a least value and a step a row, so that a row is rounded alike
 * whatever stands beside it. Columns are a multiple of 16.
 * @param inputScales factors of the columns to apply first, or 0
 * @param row room for one row of floats
 */
export function roundRows(
  x: usize, rows: i32, columns: i32, inputScales: usize,
  rounded: usize, steps: usize, leasts: usize, row: usize,
): void {
  for (let r = 0; r < rows; r++) {
    const from = x + r * columns * 4;
    let low4 = f32x4.splat(Infinity);
    let high4 = f32x4.splat(-Infinity);
    for (let at = 0; at < columns * 4; at += 16) {
      let value = v128.load(from + at);
      if (inputScales) value = f32x4.mul(value, v128.load(inputScales + at));
      v128.store(row + at, value);
      low4 = f32x4.pmin(low4, value);
      high4 = f32x4.pmax(high4, value);
    }
    const least = leastOf(low4);
    const range = Mathf.max(largestOf(high4) - least, 1e-20);
    store<f32>(steps + r * 4, range / 127);
    store<f32>(leasts + r * 4, least);
    const offset = f32x4.splat(least);
    const factor = f32x4.splat(127 / range);
    const to = rounded + r * columns * ROUNDED_BYTES;
    for (let at = 0; at < columns; at += 16) {
      const floats = row + at * 4;
      const low = i16x8.narrow_i32x4_s(roundFour(floats, offset, factor), roundFour(floats + 16, offset, factor));
      const high = i16x8.narrow_i32x4_s(roundFour(floats + 32, offset, factor), roundFour(floats + 48, offset, factor));
      if (ROUNDED_BYTES == 1) {
        v128.store(to + at, i8x16.narrow_i16x8_u(low, high));
      } else {
        v128.store(to + 2 * at, low);
        v128.store(to + 2 * at, high, 16);
      }
    }
  }
}

@inline function roundFour(at: usize, offset: v128, factor: v128): v128 {
  return nearestInteger(f32x4.mul(f32x4.sub(v128.load(at), offset), factor));
}

@inline function leastOf(v: v128): f32 {
  return Mathf.min(Mathf.min(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), Mathf.min(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}

@inline export function largestOf(v: v128): f32 {
  return Mathf.max(Mathf.max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), Mathf.max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}
