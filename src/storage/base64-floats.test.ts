import { describe, expect, it } from 'vitest';
import { decodeFloats, encodeFloats } from './base64-floats.ts';

describe('base64 of float32 numbers', () => {
  it('is little-endian', () => {
    expect(encodeFloats(Float32Array.of(1, -2))).toBe(btoa('\x00\x00\x80\x3f\x00\x00\x00\xc0'));
  });

  it('comes back bit for bit, however many there are', () => {
    const numbers = Float32Array.from({ length: 20_000 }, (_, i) => Math.sin(i) * 1e-3);
    expect(decodeFloats(encodeFloats(numbers))).toEqual(numbers);
  });

  it.each(['AAAA', 'AAAAAAA', '!!!!', 'AA==AA=='])('does not read %s', (text) => {
    expect(decodeFloats(text)).toBeNull();
  });
});
