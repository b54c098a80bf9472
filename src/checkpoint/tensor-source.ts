import type { Tensor, TensorInfo } from './tensor.ts';

/** Named tensors of a checkpoint, read one at a time. */
export interface TensorSource {
  /** Name to show in messages. */
  readonly name: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** @throws CheckpointError when there is no tensor of that name or its bytes cannot be read. */
  read(name: string): Promise<Tensor>;
}
