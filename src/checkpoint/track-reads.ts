import { DTYPE_BYTES, elementCount, type TensorInfo } from './tensor.ts';
import type { TensorSource } from './tensor-source.ts';

/** How much of a checkpoint's weights has been read. */
export interface ReadProgress {
  readonly bytesRead: number;
  /** Of all tensors, those included that nothing will ask for. */
  readonly bytesTotal: number;
}

export interface TrackedReads {
  /** The same tensors; reading them is noted. */
  readonly source: TensorSource;
  /** Names of weights that nothing has asked for, in the file's order. */
  unread(): string[];
  /** Numbers in the weights that were read. */
  parameters(): number;
}

/** Counters that old checkpoints keep beside the weights: 0, 1, 2 and so on, or nothing but zeros. */
const COUNTERS = /(^|\.)(position_ids|token_type_ids)$/;

/**
 * Notes what is read of a checkpoint: for progress, and for saying in the end what was left unused.
 * @param signal reading stops with its reason when it fires
 */
export function trackReads(
  source: TensorSource,
  onProgress: (progress: ReadProgress) => void = () => undefined,
  signal?: AbortSignal,
): TrackedReads {
  const read = new Set<string>();
  const bytesTotal = [...source.tensors.values()].reduce((sum, info) => sum + bytesIn(info), 0);
  let bytesRead = 0;
  return {
    source: {
      name: source.name,
      tensors: source.tensors,
      async read(name, rows) {
        signal?.throwIfAborted();
        const tensor = await source.read(name, rows);
        read.add(name);
        bytesRead += tensor.bytes.byteLength;
        onProgress({ bytesRead, bytesTotal });
        return tensor;
      },
    },
    unread: () =>
      [...source.tensors.keys()].filter((name) => !read.has(name) && !COUNTERS.test(name)),
    parameters: () =>
      [...read].reduce((sum, name) => sum + elementCount(source.tensors.get(name)!.shape), 0),
  };
}

function bytesIn({ dtype, shape }: TensorInfo): number {
  return elementCount(shape) * DTYPE_BYTES[dtype];
}
