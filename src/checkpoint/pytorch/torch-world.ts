import { words } from '../../core/words.ts';
import { DTYPE_BYTES, elementCount, type DType } from '../tensor.ts';
import { PickleError } from './pickle-error.ts';
import type { PickleGlobal, PickleWorld } from './read-pickle.ts';
import { TorchStorage, TorchTensor } from './torch-tensor.ts';

/** An element type that stands in a pickle by its name, as that of a storage or of a tensor. */
class ElementType {
  readonly dtype: DType | null;

  constructor(dtype: DType | null) {
    this.dtype = dtype;
  }
}

/** More than any layer has. */
const MAX_AXES = 16;

/** A type or function that is named but never needed, such as the class of a parameter. */
const UNUSED: PickleGlobal = { constant: null };

const STORAGES: Readonly<Record<string, DType>> = {
  DoubleStorage: 'F64',
  FloatStorage: 'F32',
  HalfStorage: 'F16',
  BFloat16Storage: 'BF16',
  LongStorage: 'I64',
  IntStorage: 'I32',
  ShortStorage: 'I16',
  CharStorage: 'I8',
  ByteStorage: 'U8',
  BoolStorage: 'BOOL',
};

const DTYPES: Readonly<Record<string, DType>> = {
  float64: 'F64',
  float32: 'F32',
  float16: 'F16',
  bfloat16: 'BF16',
  int64: 'I64',
  int32: 'I32',
  int16: 'I16',
  int8: 'I8',
  uint8: 'U8',
  bool: 'BOOL',
};

/** All that a checkpoint of weights may name; anything else is refused. */
const GLOBALS: ReadonlyMap<string, PickleGlobal> = new Map<string, PickleGlobal>([
  ['collections.OrderedDict', { call: orderedDict }],
  ['torch._utils._rebuild_tensor', { call: rebuildTensor }],
  ['torch._utils._rebuild_tensor_v2', { call: rebuildTensor }],
  ['torch._utils._rebuild_tensor_v3', { call: rebuildTypedTensor }],
  // Parameters wrap a tensor, with what training needs of it.
  ['torch._utils._rebuild_parameter', { call: (args) => args[0] }],
  ['torch._utils._rebuild_parameter_with_state', { call: (args) => args[0] }],
  ['torch.Size', { call: (args) => args[0] }],
  ['torch.device', { call: () => null }],
  ['torch.Tensor', UNUSED],
  ['torch.nn.parameter.Parameter', UNUSED],
  ['torch.storage.UntypedStorage', { constant: new ElementType(null) }],
  ...Object.entries(STORAGES).map(
    ([name, dtype]) => [`torch.${name}`, { constant: new ElementType(dtype) }] as const,
  ),
  ...Object.entries(DTYPES).map(
    ([name, dtype]) => [`torch.${name}`, { constant: new ElementType(dtype) }] as const,
  ),
]);

/**
 * What the names in PyTorch's pickles stand for: descriptions of tensors, and dictionaries of them.
 * @param storages collects every storage that a pickle speaks of, by its key
 */
export function torchWorld(storages: Map<string, TorchStorage>): PickleWorld {
  return {
    globals: GLOBALS,
    persistent(id) {
      const storage = describeStorage(id);
      const known = storages.get(storage.key) ?? storage;
      if (known.bytes !== storage.bytes || known.dtype !== storage.dtype) throw damagedTensor();
      storages.set(storage.key, known);
      return known;
    },
  };
}

/** `('storage', type, key, device, elements)`, and in old files a view, which is never there any more. */
function describeStorage(id: unknown): TorchStorage {
  if (!Array.isArray(id) || id[0] !== 'storage') throw damagedTensor();
  const [, type, key, , elements, view] = id as readonly unknown[];
  if (!(type instanceof ElementType) || typeof key !== 'string' || !isSize(elements) || view)
    throw damagedTensor();
  const { dtype } = type;
  return new TorchStorage(key, elements * (dtype ? DTYPE_BYTES[dtype] : 1), dtype);
}

function orderedDict(args: readonly unknown[]): Map<unknown, unknown> {
  const pairs = args[0] ?? [];
  const isPairs = Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair));
  if (!isPairs) throw damagedTensor();
  return new Map(pairs as [unknown, unknown][]);
}

/** `(storage, offset, shape, strides, ...)` */
function rebuildTensor(args: readonly unknown[]): TorchTensor {
  const [storage] = args;
  if (!(storage instanceof TorchStorage) || storage.dtype === null) throw damagedTensor();
  return tensorOf(storage, storage.dtype, args);
}

/** `(storage, offset, shape, strides, requires_grad, hooks, dtype, ...)` over bytes without a type. */
function rebuildTypedTensor(args: readonly unknown[]): TorchTensor {
  const [storage, type] = [args[0], args[6]];
  if (!(storage instanceof TorchStorage) || !(type instanceof ElementType) || type.dtype === null)
    throw damagedTensor();
  return tensorOf(storage, type.dtype, args);
}

function tensorOf(
  storage: TorchStorage,
  dtype: DType,
  [, offset, shape, strides]: readonly unknown[],
): TorchTensor {
  if (!isSize(offset) || !isSizes(shape) || !isSizes(strides) || shape.length !== strides.length)
    throw damagedTensor();
  const last = shape.reduce((index, size, axis) => index + (size - 1) * strides[axis]!, offset);
  const isEmpty = elementCount(shape) === 0;
  if (!isEmpty && (last + 1) * DTYPE_BYTES[dtype] > storage.bytes)
    throw new PickleError('damaged', words('describes a tensor that lies beyond its numbers'));
  return new TorchTensor(storage, dtype, offset, shape, strides);
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length <= MAX_AXES && value.every(isSize);
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function damagedTensor(): PickleError {
  return new PickleError('damaged', words('describes a tensor wrongly'));
}
