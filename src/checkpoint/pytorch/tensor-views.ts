import { words } from '../../core/words.ts';
import type { ByteSource } from '../byte-source.ts';
import { absentTensor, CheckpointError } from '../checkpoint-error.ts';
import { DTYPE_BYTES, elementCount } from '../tensor.ts';
import type { RowRange, TensorSource } from '../tensor-source.ts';
import { gatherStrided, isContiguous } from './gather-strided.ts';
import type { TorchStorage, TorchTensor } from './torch-tensor.ts';

export interface TensorViews {
  /** Name to show in messages. */
  readonly file: string;
  readonly tensors: ReadonlyMap<string, TorchTensor>;
  /** Opens a storage's numbers. */
  readonly open: (storage: TorchStorage) => Promise<ByteSource>;
  /** Whether the numbers have their highest byte first, as few machines write them. */
  readonly bigEndian: boolean;
}

/** PyTorch's tensors, views of storages that they may share, as tensors that are read one by one. */
export function viewTensors({ file, tensors, open, bigEndian }: TensorViews): TensorSource {
  return {
    name: file,
    tensors,
    async read(name, rows) {
      const whole = tensors.get(name);
      if (!whole) throw absentTensor(file, name);
      const { storage, dtype, offset, shape, strides } = rows ? rowsOf(whole, rows) : whole;
      const width = DTYPE_BYTES[dtype];
      const count = elementCount(shape);
      if (count * width > storage.bytes) throw repeating(file, name);
      const contiguous = isContiguous(shape, strides);
      const span = contiguous
        ? count
        : 1 + shape.reduce((last, size, axis) => last + (size - 1) * strides[axis]!, 0);
      const numbers = await open(storage);
      const read = await numbers.read(offset * width, (offset + span) * width);
      const bytes = contiguous ? read : gatherStrided(read, width, shape, strides);
      return { dtype, shape, bytes: bigEndian ? swapBytes(bytes, width) : bytes };
    },
  };
}

function rowsOf(
  tensor: TorchTensor,
  { start, end }: RowRange,
): Pick<TorchTensor, 'storage' | 'dtype' | 'offset' | 'shape' | 'strides'> {
  return {
    storage: tensor.storage,
    dtype: tensor.dtype,
    offset: tensor.offset + start * tensor.strides[0]!,
    shape: [end - start, ...tensor.shape.slice(1)],
    strides: tensor.strides,
  };
}

/** A stride of 0 lets one number stand for any number of them: a small file would fill the memory. */
function repeating(file: string, name: string): CheckpointError {
  return new CheckpointError(
    file,
    words('repeats the numbers of “{name}” instead of storing them', { name }),
    words('In PyTorch, save its .contiguous() form.'),
  );
}

function swapBytes(bytes: Uint8Array, width: number): Uint8Array {
  const swapped = bytes.slice();
  for (let at = 0; at < swapped.length; at += width) swapped.subarray(at, at + width).reverse();
  return swapped;
}
