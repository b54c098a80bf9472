import { words } from '../core/words.ts';
import type { ByteSource } from './byte-source.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { readLegacyPytorch } from './pytorch/read-legacy-pytorch.ts';
import { readPytorch } from './pytorch/read-pytorch.ts';
import { readSafetensors } from './read-safetensors.ts';
import type { TensorSource } from './tensor-source.ts';

const ZIP = Uint8Array.of(0x50, 0x4b, 3, 4);
/** Pickle protocol 2, then an integer of ten bytes: the magic number of old PyTorch files. */
const LEGACY = Uint8Array.of(0x80, 2, 0x8a, 10);
/** A safetensors file has its JSON header after eight bytes of length. */
const HEADER_START = 8;
const BRACE = 0x7b;

/**
 * Opens a file of weights by what it holds, whatever its name: safetensors, or what PyTorch's `torch.save`
 * writes now or wrote before 1.6.
 * @throws CheckpointError naming the file and the reason
 */
export async function openWeights(source: ByteSource): Promise<TensorSource> {
  if (source.size === 0)
    throw new CheckpointError(source.name, words('is empty'), words('Fetch the file again.'));
  const start = await source.read(0, Math.min(HEADER_START + 1, source.size));
  if (begins(start, ZIP)) return readPytorch(source);
  if (begins(start, LEGACY)) return readLegacyPytorch(source);
  if (start[HEADER_START] === BRACE) return readSafetensors(source);
  throw new CheckpointError(
    source.name,
    words('is neither safetensors nor a PyTorch checkpoint'),
    words('Choose model.safetensors, pytorch_model.bin or the model.pt that torch.save wrote.'),
  );
}

function begins(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
