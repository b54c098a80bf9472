import type { Tensor, TensorInfo } from './tensor.ts';

/** Part of a tensor along its first axis: from `start` up to but not including `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Named tensors of a checkpoint, read one at a time. */
export interface TensorSource {
  /** Name to show in messages. */
  readonly name: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /**
   * @param rows reads only these rows of the first axis, so that a large table need not be in memory
   * @throws CheckpointError when there is no tensor of that name or its bytes cannot be read
   */
  read(name: string, rows?: RowRange): Promise<Tensor>;
}
