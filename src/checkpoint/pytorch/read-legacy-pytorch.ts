import { words } from '../../core/words.ts';
import { partOf, type ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { DTYPE_BYTES } from '../tensor.ts';
import type { TensorSource } from '../tensor-source.ts';
import { findStateDict } from './find-state-dict.ts';
import { PickleError } from './pickle-error.ts';
import { MAX_PICKLE_BYTES, refusalIn } from './pickle-limits.ts';
import { readPickle } from './read-pickle.ts';
import { viewTensors } from './tensor-views.ts';
import type { TorchStorage } from './torch-tensor.ts';
import { torchWorld } from './torch-world.ts';

/** The first pickle in the file; `torch.serialization.MAGIC_NUMBER`. */
const MAGIC = 0x1950a86a20f9469cfc6cn;
/** How much is read at first; SciBERT's pickles need four steps, each four times the one before. */
const FIRST_BYTES = 1024;
/** Before each storage's numbers: how many there are. */
const COUNT_BYTES = 8;

interface Preamble {
  readonly value: unknown;
  readonly storages: readonly TorchStorage[];
  readonly bigEndian: boolean;
  /** Where the first storage begins. */
  readonly end: number;
}

/**
 * Opens what `torch.save` wrote before PyTorch 1.6, as many checkpoints on hubs still are: five pickles,
 * then the storages one after another, in the order of the last pickle. The pickles are read as data and
 * nothing in them is run; numbers are read when asked for, by slices.
 * @throws CheckpointError naming what the file asks for beyond weights, or how it is damaged
 */
export async function readLegacyPytorch(source: ByteSource): Promise<TensorSource> {
  const { value, storages, bigEndian, end } = await readPreamble(source);
  const starts = await findStorages(source, storages, end);
  return viewTensors({
    file: source.name,
    tensors: findStateDict(source.name, value),
    bigEndian,
    open: (storage) => Promise.resolve(partOf(source, starts.get(storage)!, storage.bytes)),
  });
}

/** The pickles' length is not told beforehand, so more is read until they are complete. */
async function readPreamble(source: ByteSource): Promise<Preamble> {
  for (let length = FIRST_BYTES; ; length *= 4) {
    const bytes = await source.read(0, Math.min(length, source.size));
    const isAll = length >= source.size || length >= MAX_PICKLE_BYTES;
    try {
      return parsePreamble(bytes);
    } catch (error) {
      if (error instanceof PickleError && error.kind === 'truncated' && !isAll) continue;
      throw refusalIn(source.name, error);
    }
  }
}

function parsePreamble(bytes: Uint8Array): Preamble {
  const storages = new Map<string, TorchStorage>();
  const world = torchWorld(storages);
  const magic = readPickle(bytes, world);
  if (magic.value !== MAGIC) throw new PickleError('damaged', words('is not of PyTorch'));
  const protocol = readPickle(bytes, world, magic.end);
  const system = readPickle(bytes, world, protocol.end);
  const object = readPickle(bytes, world, system.end);
  const keys = readPickle(bytes, world, object.end);
  const listed = Array.isArray(keys.value)
    ? (keys.value as unknown[]).map((key) => storages.get(key as string))
    : [];
  if (listed.includes(undefined) || new Set(listed).size !== storages.size)
    throw new PickleError('damaged', words('lists other numbers than its tensors need'));
  return {
    value: object.value,
    storages: listed as TorchStorage[],
    bigEndian: system.value instanceof Map && system.value.get('little_endian') === false,
    end: keys.end,
  };
}

async function findStorages(
  source: ByteSource,
  storages: readonly TorchStorage[],
  end: number,
): Promise<Map<TorchStorage, number>> {
  const starts = new Map<TorchStorage, number>();
  let at = end;
  for (const storage of storages) {
    const prefix = await source.read(at, at + COUNT_BYTES);
    const count = new DataView(prefix.buffer, prefix.byteOffset).getBigUint64(0, true);
    const width = storage.dtype === null ? 1 : DTYPE_BYTES[storage.dtype];
    if (Number(count) * width !== storage.bytes) {
      throw new CheckpointError(
        source.name,
        words('gives the numbers “{key}” another size than its tensors do', { key: storage.key }),
        words('Fetch the file again: it is damaged.'),
      );
    }
    at += COUNT_BYTES;
    starts.set(storage, at);
    at += storage.bytes;
  }
  return starts;
}
