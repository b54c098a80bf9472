/** Element types that checkpoints store, named as safetensors names them. */
export type DType = 'F64' | 'F32' | 'F16' | 'BF16' | 'I64' | 'I32' | 'I16' | 'I8' | 'U8' | 'BOOL';

/** Bytes of one element. */
export const DTYPE_BYTES: Readonly<Record<DType, number>> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/** What is known of a tensor before its numbers are read. */
export interface TensorInfo {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** A tensor in row-major order, little-endian. */
export interface Tensor extends TensorInfo {
  readonly bytes: Uint8Array;
}

/** Number of elements of a shape; 1 for a scalar (`[]`). */
export function elementCount(shape: readonly number[]): number {
  // First, because other sizes may multiply to infinity, and that times 0 is no number.
  if (shape.includes(0)) return 0;
  return shape.reduce((product, size) => product * size, 1);
}

/** A view of numbers as bytes, without a copy. Every platform that browsers run on is little-endian. */
export function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Where to view bytes as elements of a size: in place where they lie at a multiple of it, else in a copy. */
export function aligned(bytes: Uint8Array, elementBytes: number): [ArrayBuffer, number, number] {
  const at = bytes.byteOffset % elementBytes === 0 ? bytes : Uint8Array.from(bytes);
  return [at.buffer as ArrayBuffer, at.byteOffset, at.byteLength / elementBytes];
}

export function float32Tensor(values: Float32Array, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, bytes: bytesOf(values) };
}

/** @param values half-precision bits */
export function float16Tensor(values: Uint16Array, shape: readonly number[]): Tensor {
  return { dtype: 'F16', shape, bytes: bytesOf(values) };
}

export function int8Tensor(values: Int8Array, shape: readonly number[]): Tensor {
  return { dtype: 'I8', shape, bytes: bytesOf(values) };
}
