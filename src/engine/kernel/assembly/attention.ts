import { nearestInteger } from './nearest';
import { largestOf } from './rounding';
import { sumOf } from './norm';

/**
 * Self-attention of one text: softmax(Q K^T / sqrt(size)) V for each head, four queries at a time over
 * keys and values that lie side by side, so that each is loaded once for all four.
 * @param packed [tokens, 3 * width], query, key and value side by side
 * @param width of all heads; a head's is a multiple of 8
 * @param headSize how many columns of a head hold numbers; the others are 0, and stay so
 * @param out [tokens, width]
 * @param keys room for [width of a head, tokens up to a multiple of 8]
 * @param values room for as many floats
 * @param scores room for four times as many floats as tokens, up to a multiple of 8
 */
export function attention(
  packed: usize, tokens: i32, width: i32, heads: i32, headSize: i32, out: usize, keys: usize, values: usize,
  scores: usize,
): void {
  const size = width / heads;
  const factor: f32 = 1 / Mathf.sqrt(<f32>headSize);
  const next = width * 12;
  const line = ((tokens + 7) & ~7) * 4;
  for (let head = 0; head < heads; head++) {
    const query = packed + head * size * 4;
    packKeys(query + width * 4, tokens, width, size, factor, keys);
    packValues(query + width * 8, tokens, width, size, values);
    for (let token = 0; token < tokens; token += 4) {
      // Where fewer than four are left, the last one is done again: it gives the same.
      const last = tokens - 1 - token;
      const t1 = min(1, last), t2 = min(2, last), t3 = min(3, last);
      const from = query + token * next;
      score(from, from + t1 * next, from + t2 * next, from + t3 * next, line, size, keys, scores);
      const share0 = weigh(scores, tokens), share1 = weigh(scores + line, tokens);
      const share2 = weigh(scores + 2 * line, tokens), share3 = weigh(scores + 3 * line, tokens);
      const to = out + (token * width + head * size) * 4, row = width * 4;
      mix(values, tokens, line, size, scores, share0, share1, share2, share3, to, to + t1 * row, to + t2 * row, to + t3 * row);
    }
  }
}

/** Keys times a factor, eight tokens at a time: [tokens / 8, size, 8], 0 beyond the tokens. */
function packKeys(key: usize, tokens: i32, width: i32, size: i32, factor: f32, keys: usize): void {
  const padded = (tokens + 7) & ~7;
  for (let token = 0; token < padded; token++) {
    let to = keys + ((token & ~7) * size + (token & 7)) * 4;
    const from = key + token * width * 12;
    for (let d = 0; d < size; d++) {
      store<f32>(to, token < tokens ? load<f32>(from + d * 4) * factor : 0);
      to += 32;
    }
  }
}

/** Values, eight columns at a time: [size / 8, tokens, 8]. */
function packValues(value: usize, tokens: i32, width: i32, size: i32, values: usize): void {
  let to = values;
  for (let d = 0; d < size; d += 8) {
    let from = value + d * 4;
    for (let token = 0; token < tokens; token++) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      to += 32;
      from += width * 12;
    }
  }
}

/** Scores [4, line] of four queries: eight sums that do not wait for each other, over what lies side by side. */
function score(query0: usize, query1: usize, query2: usize, query3: usize, line: i32, size: i32, keys: usize, scores: usize): void {
  let key = keys;
  for (let to = scores; to < scores + line; to += 32) {
    let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
    for (let d = 0; d < size * 4; d += 4) {
      const ka = v128.load(key), kb = v128.load(key, 16);
      const q0 = v128.load32_splat(query0 + d), q1 = v128.load32_splat(query1 + d);
      const q2 = v128.load32_splat(query2 + d), q3 = v128.load32_splat(query3 + d);
      a0 = f32x4.add(a0, f32x4.mul(q0, ka)); b0 = f32x4.add(b0, f32x4.mul(q0, kb));
      a1 = f32x4.add(a1, f32x4.mul(q1, ka)); b1 = f32x4.add(b1, f32x4.mul(q1, kb));
      a2 = f32x4.add(a2, f32x4.mul(q2, ka)); b2 = f32x4.add(b2, f32x4.mul(q2, kb));
      a3 = f32x4.add(a3, f32x4.mul(q3, ka)); b3 = f32x4.add(b3, f32x4.mul(q3, kb));
      key += 32;
    }
    v128.store(to, a0); v128.store(to, b0, 16);
    v128.store(to + line, a1); v128.store(to + line, b1, 16);
    v128.store(to + 2 * line, a2); v128.store(to + 2 * line, b2, 16);
    v128.store(to + 3 * line, a3); v128.store(to + 3 * line, b3, 16);
  }
}

/** Scores of one query to exp(score - largest); gives 1 / their sum. */
function weigh(scores: usize, tokens: i32): f32 {
  const end = scores + ((tokens + 3) & ~3) * 4;
  let largest4 = f32x4.splat(-Infinity);
  for (let at = scores; at < end; at += 16) largest4 = f32x4.pmax(largest4, v128.load(at));
  const largest = f32x4.splat(largestOf(largest4));
  for (let at = scores + tokens * 4; at < end; at += 4) store<f32>(at, -Infinity);
  let total = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) {
    const weight = exp(f32x4.sub(v128.load(at), largest));
    v128.store(at, weight);
    total = f32x4.add(total, weight);
  }
  return 1 / sumOf(total);
}

/** The values weighed by four rows of scores. */
function mix(
  values: usize, tokens: i32, line: i32, size: i32, scores: usize,
  share0: f32, share1: f32, share2: f32, share3: f32, out0: usize, out1: usize, out2: usize, out3: usize,
): void {
  const f0 = f32x4.splat(share0), f1 = f32x4.splat(share1), f2 = f32x4.splat(share2), f3 = f32x4.splat(share3);
  let from = values;
  for (let to = 0; to < size * 4; to += 32) {
    let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
    for (let at = scores; at < scores + tokens * 4; at += 4) {
      const va = v128.load(from), vb = v128.load(from, 16);
      const s0 = v128.load32_splat(at), s1 = v128.load32_splat(at + line);
      const s2 = v128.load32_splat(at + 2 * line), s3 = v128.load32_splat(at + 3 * line);
      a0 = f32x4.add(a0, f32x4.mul(s0, va)); b0 = f32x4.add(b0, f32x4.mul(s0, vb));
      a1 = f32x4.add(a1, f32x4.mul(s1, va)); b1 = f32x4.add(b1, f32x4.mul(s1, vb));
      a2 = f32x4.add(a2, f32x4.mul(s2, va)); b2 = f32x4.add(b2, f32x4.mul(s2, vb));
      a3 = f32x4.add(a3, f32x4.mul(s3, va)); b3 = f32x4.add(b3, f32x4.mul(s3, vb));
      from += 32;
    }
    v128.store(out3 + to, f32x4.mul(a3, f3)); v128.store(out3 + to, f32x4.mul(b3, f3), 16);
    v128.store(out2 + to, f32x4.mul(a2, f2)); v128.store(out2 + to, f32x4.mul(b2, f2), 16);
    v128.store(out1 + to, f32x4.mul(a1, f1)); v128.store(out1 + to, f32x4.mul(b1, f1), 16);
    v128.store(out0 + to, f32x4.mul(a0, f0)); v128.store(out0 + to, f32x4.mul(b0, f0), 16);
  }
}

/**
 * e^x for x <= 0: 2^n times a polynomial of degree 6 in the rest (relative error below 2e-7). What is
 * below e^-64 is 0: beside the largest it adds nothing, and numbers next to the least one are slow.
 */
@inline function exp(x: v128): v128 {
  const bounded = f32x4.pmax(x, f32x4.splat(-87));
  const whole = nearestInteger(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const n = f32x4.convert_i32x4_s(whole);
  const rest = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.69314718)));
  let p = f32x4.splat(1.0 / 720);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(whole, i32x4.splat(127)), 23);
  return v128.and(f32x4.mul(p, power), f32x4.gt(x, f32x4.splat(-64)));
}
