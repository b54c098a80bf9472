import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { checkForm, type EncodeWindows } from './check-form.ts';

const WINDOWS = [Int32Array.of(2, 7, 8, 3), Int32Array.of(2, 9, 3)];
const VECTORS = [Float32Array.of(3, 4), Float32Array.of(6, 8)];
const KNOWN = { windows: WINDOWS, vectors: VECTORS, windowTokens: 256 };
const EXACT = { backend: 'wasm', precision: 'fp32' } as const;

/** Answers windows with what they should be, plus `off`, and notes what else it is asked. */
function encoder(off = 0) {
  const timed: Int32Array[] = [];
  let time = 0;
  const encode: EncodeWindows = (windows) => {
    if (windows === WINDOWS) {
      return Promise.resolve(VECTORS.map((vector) => vector.map((value) => value + off)));
    }
    timed.push(...windows);
    time += timed.length === 1 ? 500 : 10 * timed.length;
    return Promise.resolve(windows.map(() => Float32Array.of(0, 0)));
  };
  return { encode, timed, now: () => time };
}

describe('checkForm', () => {
  it('passes what is as near as its precision allows, and no other', async () => {
    const check = async (precision: 'int8' | 'fp16' | 'fp32', off: number) => {
      const { encode, now } = encoder(off);
      return (await checkForm({ backend: 'webgpu', precision }, encode, KNOWN, now)).passed;
    };
    expect(await check('fp32', 1e-4)).toBe(true);
    expect(await check('fp32', 1e-2)).toBe(false);
    expect(await check('fp16', 1e-2)).toBe(true);
    expect(await check('fp16', 0.2)).toBe(false);
    expect(await check('int8', 0.2)).toBe(true);
    expect(await check('int8', 3)).toBe(false);
    expect(await check('int8', Number.NaN)).toBe(false);
  });

  it('says how far the worst vector is off, and does not measure it', async () => {
    const { encode, now, timed } = encoder(1);
    const check = await checkForm(EXACT, encode, KNOWN, now);
    expect(check.difference).toBeCloseTo(Math.SQRT2 / 5);
    expect(inEnglish(check.note)).toBe(
      'WASM fp32 is wrong: its vectors of known texts are off by 0.28.',
    );
    expect(check.millisecondsPerWindow).toBeNull();
    expect(timed).toHaveLength(0);
  });

  it('measures full windows, each another, without the one that warms up', async () => {
    const { encode, now, timed } = encoder();
    const check = await checkForm(EXACT, encode, KNOWN, now);
    expect(check.millisecondsPerWindow).toBe(20);
    expect(timed.map(({ length }) => length)).toEqual([128, 128, 128, 128]);
    expect(new Set(timed.map(String)).size).toBe(3);
    const short = encoder();
    await checkForm(EXACT, short.encode, { ...KNOWN, windowTokens: 24 }, short.now);
    expect(short.timed[0]).toHaveLength(24);
  });

  it('fails in words when the form cannot be run', async () => {
    const encode = () => Promise.reject(new Error('no memory'));
    const check = await checkForm(EXACT, encode, KNOWN, () => 0);
    expect(check).toMatchObject({ passed: false, difference: null });
    expect(inEnglish(check.note)).toContain('no memory');
  });
});
