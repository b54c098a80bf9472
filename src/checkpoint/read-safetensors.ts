import { words, type Words } from '../core/words.ts';
import type { ByteSource } from './byte-source.ts';
import { absentTensor, CheckpointError } from './checkpoint-error.ts';
import { shownValue } from './shown-value.ts';
import { DTYPE_BYTES, elementCount, type DType, type TensorInfo } from './tensor.ts';
import type { TensorSource } from './tensor-source.ts';
import { PADDING } from './write-safetensors.ts';

/** A tenth of the format's own bound: a model of some hundred tensors takes 50 kB. */
const MAX_HEADER_BYTES = 10_000_000;
/** Bytes before the header: its length as a 64-bit little-endian number. */
const LENGTH_BYTES = 8;

export interface Safetensors extends TensorSource {
  readonly metadata: Readonly<Record<string, string>>;
}

interface Entry extends TensorInfo {
  readonly start: number;
  readonly end: number;
}

/**
 * Opens a safetensors file: 8 bytes of header length, a JSON header, then the tensors' bytes.
 * Only the header is read now; a tensor's bytes are read when asked for.
 * @throws CheckpointError when the header is damaged or contradicts the file's size.
 */
export async function readSafetensors(source: ByteSource): Promise<Safetensors> {
  const { header, dataStart } = await readHeader(source);
  const metadata = isRecord(header['__metadata__']) ? stringsOf(header['__metadata__']) : {};
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(header)) {
    if (name !== '__metadata__' && !name.startsWith(PADDING))
      entries.set(name, parseEntry(source, name, value, dataStart));
  }
  return {
    name: source.name,
    metadata,
    tensors: entries,
    async read(name, rows) {
      const entry = entries.get(name);
      if (!entry) throw absentTensor(source.name, name);
      const { dtype, shape, start, end } = entry;
      if (!rows) return { dtype, shape, bytes: await source.read(start, end) };
      const rowBytes = (end - start) / shape[0]!;
      const bytes = await source.read(start + rows.start * rowBytes, start + rows.end * rowBytes);
      return { dtype, shape: [rows.end - rows.start, ...shape.slice(1)], bytes };
    },
  };
}

async function readHeader(
  source: ByteSource,
): Promise<{ header: Record<string, unknown>; dataStart: number }> {
  if (source.size < LENGTH_BYTES)
    throw damaged(source, words('is too short to be a safetensors file'));
  const prefix = await source.read(0, LENGTH_BYTES);
  const length = Number(
    new DataView(prefix.buffer, prefix.byteOffset, LENGTH_BYTES).getBigUint64(0, true),
  );
  const dataStart = LENGTH_BYTES + length;
  if (length > MAX_HEADER_BYTES || dataStart > source.size)
    throw damaged(source, words('does not begin like a safetensors file'));
  const text = new TextDecoder().decode(await source.read(LENGTH_BYTES, dataStart));
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw damaged(source, words('has a header that is not JSON'));
  }
  if (!isRecord(header)) throw damaged(source, words('has a header that is not a table'));
  return { header, dataStart };
}

function parseEntry(source: ByteSource, name: string, value: unknown, dataStart: number): Entry {
  if (!isRecord(value)) throw damaged(source, words('describes “{name}” wrongly', { name }));
  const { dtype, shape, data_offsets: offsets } = value;
  if (!isDType(dtype))
    throw damaged(
      source,
      words('stores “{name}” as {dtype}, which is not read here', {
        name,
        dtype: shownValue(dtype),
      }),
    );
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2)
    throw damaged(source, words('describes “{name}” wrongly', { name }));
  const [begin, end] = offsets as [number, number];
  if (end - begin !== elementCount(shape) * DTYPE_BYTES[dtype])
    throw damaged(source, words('gives “{name}” a size that its shape contradicts', { name }));
  if (dataStart + end > source.size)
    throw damaged(source, words('ends before “{name}” is complete', { name }));
  return { dtype, shape, start: dataStart + begin, end: dataStart + end };
}

function damaged(source: ByteSource, reason: Words): CheckpointError {
  return new CheckpointError(
    source.name,
    reason,
    words('Fetch the file again: it is damaged, cut short, or of another format.'),
  );
}

function isDType(value: unknown): value is DType {
  return typeof value === 'string' && Object.hasOwn(DTYPE_BYTES, value);
}

function isSizes(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.every((size) => Number.isSafeInteger(size) && (size as number) >= 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
