import { describe, expect, it } from 'vitest';
import { decodeFloats } from './decode-floats.ts';
import { bytesOf, float32Tensor, int8Tensor } from './tensor.ts';

describe('decodeFloats', () => {
  it('reads single, half and brain floats', () => {
    expect([...decodeFloats(float32Tensor(Float32Array.of(1.5, -2), [2]), 'w')]).toEqual([1.5, -2]);
    const half = {
      dtype: 'F16',
      shape: [2],
      bytes: bytesOf(Uint16Array.of(0x3e00, 0xc000)),
    } as const;
    expect([...decodeFloats(half, 'w')]).toEqual([1.5, -2]);
    const brain = {
      dtype: 'BF16',
      shape: [2],
      bytes: bytesOf(Uint16Array.of(0x3fc0, 0xc000)),
    } as const;
    expect([...decodeFloats(brain, 'w')]).toEqual([1.5, -2]);
    const double = { dtype: 'F64', shape: [1], bytes: bytesOf(Float64Array.of(0.25)) } as const;
    expect([...decodeFloats(double, 'w')]).toEqual([0.25]);
  });

  it('reads numbers that do not lie at a multiple of their size', () => {
    const shifted = new Uint8Array(5);
    shifted.set(bytesOf(Float32Array.of(3)), 1);
    expect([
      ...decodeFloats({ dtype: 'F32', shape: [1], bytes: shifted.subarray(1) }, 'w'),
    ]).toEqual([3]);
  });

  it('refuses numbers that are not finite, and names where', () => {
    const tensor = float32Tensor(Float32Array.of(0, NaN), [2]);
    expect(() => decodeFloats(tensor, 'model.pt: llm.w')).toThrow(
      'model.pt: llm.w: holds NaN at position 1',
    );
  });

  it('refuses whole numbers', () => {
    expect(() => decodeFloats(int8Tensor(Int8Array.of(1), [1]), 'w')).toThrow('stored as I8');
  });
});
