import { largestOf } from './rounding';
import { sumOf } from './norm';

/**
 * Self-attention of one text: softmax(Q K^T / sqrt(size)) V for each head.
 * @param packed [tokens, 3 * width], query, key and value side by side
 * @param width of all heads; a head's is a multiple of 4
 * @param headSize how many columns of a head hold numbers; the others are 0, and stay so
 * @param out [tokens, width]
 * @param keys room for [width of a head, tokens up to a multiple of 4]
 * @param scores room for as many floats as tokens, up to a multiple of 4
 */
export function attention(
  packed: usize, tokens: i32, width: i32, heads: i32, headSize: i32, out: usize, keys: usize, scores: usize,
): void {
  const size = width / heads;
  const factor: f32 = 1 / Mathf.sqrt(<f32>headSize);
  const padded = (tokens + 3) & ~3;
  for (let head = 0; head < heads; head++) {
    const query = packed + head * size * 4;
    transposeKeys(query + width * 4, tokens, padded, width, size, factor, keys);
    for (let token = 0; token < tokens; token++) {
      const share = weigh(query + token * width * 12, tokens, padded, size, keys, scores);
      mix(query + width * 8, tokens, width, size, scores, share, out + (token * width + head * size) * 4);
    }
  }
}

/** Keys [size, padded] times a factor; columns beyond the tokens are 0. */
function transposeKeys(
  key: usize, tokens: i32, padded: i32, width: i32, size: i32, factor: f32, keys: usize,
): void {
  for (let d = 0; d < size; d++) {
    const row = keys + d * padded * 4;
    for (let token = 0; token < tokens; token++) {
      store<f32>(row + token * 4, load<f32>(key + token * width * 12 + d * 4) * factor);
    }
    for (let token = tokens; token < padded; token++) store<f32>(row + token * 4, 0);
  }
}

/** exp(score - largest) of each token into `scores`; gives 1 / their sum. */
function weigh(query: usize, tokens: i32, padded: i32, size: i32, keys: usize, scores: usize): f32 {
  let largest4 = f32x4.splat(-Infinity);
  for (let token = 0; token < padded; token += 4) {
    let score = f32x4.splat(0);
    let key = keys + token * 4;
    for (let d = 0; d < size; d++) {
      score = f32x4.add(score, f32x4.mul(v128.load32_splat(query + d * 4), v128.load(key)));
      key += padded * 4;
    }
    v128.store(scores + token * 4, score);
    largest4 = f32x4.max(largest4, score);
  }
  for (let token = tokens; token < padded; token++) store<f32>(scores + token * 4, -Infinity);
  const largest = f32x4.splat(largestOf(largest4));
  let total = f32x4.splat(0);
  for (let at = scores; at < scores + padded * 4; at += 16) {
    const weight = exp(f32x4.sub(v128.load(at), largest));
    v128.store(at, weight);
    total = f32x4.add(total, weight);
  }
  return 1 / sumOf(total);
}

/** The values [size] weighed by the scores. */
function mix(value: usize, tokens: i32, width: i32, size: i32, scores: usize, share: f32, out: usize): void {
  const factor = f32x4.splat(share);
  for (let d = 0; d < size; d += 4) {
    let sum = f32x4.splat(0);
    let from = value + d * 4;
    for (let token = 0; token < tokens; token++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(scores + token * 4), v128.load(from)));
      from += width * 12;
    }
    v128.store(out + d * 4, f32x4.mul(sum, factor));
  }
}

/** e^x for x <= 0: 2^n times a polynomial of degree 6 in the rest (relative error below 2e-7). */
@inline function exp(x: v128): v128 {
  const bounded = f32x4.max(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const rest = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.69314718)));
  let p = f32x4.splat(1.0 / 720);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}
