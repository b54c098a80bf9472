import type { DType } from '../tensor.ts';

/** Numbers in a checkpoint that one or more tensors look at. */
export class TorchStorage {
  /** Its name in the checkpoint. */
  readonly key: string;
  readonly bytes: number;
  /** Element type; null where the tensors say it. */
  readonly dtype: DType | null;

  constructor(key: string, bytes: number, dtype: DType | null) {
    this.key = key;
    this.bytes = bytes;
    this.dtype = dtype;
  }
}

/** A view of a storage. `strides` and `offset` are in elements. */
export class TorchTensor {
  readonly storage: TorchStorage;
  readonly dtype: DType;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];

  constructor(
    storage: TorchStorage,
    dtype: DType,
    offset: number,
    shape: readonly number[],
    strides: readonly number[],
  ) {
    this.storage = storage;
    this.dtype = dtype;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }
}
