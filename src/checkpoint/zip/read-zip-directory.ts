import { words, type Words } from '../../core/words.ts';
import type { ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';

/** One file in a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly compression: 'stored' | 'deflated';
  /** Bytes in the archive. */
  readonly storedBytes: number;
  /** Bytes once inflated; what the directory claims. */
  readonly bytes: number;
  /** Where the entry's own header begins. */
  readonly headerStart: number;
}

/** Record lengths and signatures are those of APPNOTE.TXT 6.3.10, chapters 4.3.12 to 4.3.16. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const ZIP64_EXTRA = 1;
/** A 32-bit field that says: see the 64-bit one in the extra fields. */
const SEE_EXTRA = 0xffffffff;
/** 100,000 entries with long names; a checkpoint has some hundreds. */
const MAX_DIRECTORY_BYTES = 16_000_000;

interface Directory {
  readonly start: number;
  readonly bytes: number;
}

/**
 * Reads the directory at the end of a ZIP archive, by name, in order; ZIP64 too. Nothing else is read.
 * @throws CheckpointError when the archive is damaged, cut short, encrypted or compressed unusually
 */
export async function readZipDirectory(source: ByteSource): Promise<Map<string, ZipEntry>> {
  const { start, bytes } = await findDirectory(source);
  if (bytes > MAX_DIRECTORY_BYTES) throw damaged(source, words('has an absurdly large directory'));
  const directory = viewOf(await source.read(start, start + bytes));
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + ENTRY_BYTES <= bytes;) {
    if (directory.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged(source, words('has a damaged directory'));
    const next =
      at +
      ENTRY_BYTES +
      directory.getUint16(at + 28, true) +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > bytes) throw damaged(source, words('has a damaged directory'));
    const entry = parseEntry(source, directory, at);
    if (entries.has(entry.name))
      throw damaged(source, words('has “{name}” twice', { name: entry.name }));
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

async function findDirectory(source: ByteSource): Promise<Directory> {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = viewOf(await source.read(tailStart, source.size));
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const directory64 = await findDirectory64(source, tailStart + at);
    return (
      directory64 ?? {
        bytes: tail.getUint32(at + 12, true),
        start: tail.getUint32(at + 16, true),
      }
    );
  }
  throw damaged(source, words('has no directory at its end'));
}

/** The 64-bit record of the directory's place, which stands before the 32-bit one where there is one. */
async function findDirectory64(
  source: ByteSource,
  endStart: number,
): Promise<Directory | undefined> {
  const locatorStart = endStart - LOCATOR_BYTES;
  if (locatorStart < 0) return undefined;
  const locator = viewOf(await source.read(locatorStart, endStart));
  if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE) return undefined;
  const start = Number(locator.getBigUint64(8, true));
  const end = viewOf(await source.read(start, start + END64_BYTES));
  if (end.getUint32(0, true) !== END64_SIGNATURE)
    throw damaged(source, words('has a damaged directory'));
  return { bytes: Number(end.getBigUint64(40, true)), start: Number(end.getBigUint64(48, true)) };
}

function parseEntry(source: ByteSource, directory: DataView, at: number): ZipEntry {
  const nameStart = at + ENTRY_BYTES;
  const extraStart = nameStart + directory.getUint16(at + 28, true);
  const name = new TextDecoder().decode(
    new Uint8Array(directory.buffer, directory.byteOffset + nameStart, extraStart - nameStart),
  );
  if (directory.getUint16(at + 8, true) & 1) {
    throw new CheckpointError(
      source.name,
      words('keeps “{name}” encrypted', { name }),
      words('Unpack the archive and save the weights without a password.'),
    );
  }
  const compression = { 0: 'stored', 8: 'deflated' } as const;
  const method = directory.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw damaged(source, words('packs “{name}” by a method that is not read here', { name }));
  const extraEnd = extraStart + directory.getUint16(at + 30, true);
  const [bytes, storedBytes, headerStart] = wideFields(directory, extraStart, extraEnd, [
    directory.getUint32(at + 24, true),
    directory.getUint32(at + 20, true),
    directory.getUint32(at + 42, true),
  ]);
  if (bytes === undefined || storedBytes === undefined || headerStart === undefined)
    throw damaged(source, words('has a damaged directory'));
  if (headerStart + storedBytes > source.size)
    throw damaged(source, words('ends before “{name}” is complete', { name }));
  if (method === 0 && bytes !== storedBytes)
    throw damaged(source, words('gives “{name}” two different sizes', { name }));
  return { name, compression: compression[method], storedBytes, bytes, headerStart };
}

/** The fields with their 64-bit values where the 32-bit ones say so; those stand in the same order. */
function wideFields(
  directory: DataView,
  extraStart: number,
  extraEnd: number,
  fields: readonly number[],
): (number | undefined)[] {
  let at = extraStart;
  while (at + 4 <= extraEnd && directory.getUint16(at, true) !== ZIP64_EXTRA)
    at += 4 + directory.getUint16(at + 2, true);
  at += 4;
  return fields.map((field) => {
    if (field !== SEE_EXTRA) return field;
    if (at + 8 > extraEnd) return undefined;
    at += 8;
    return Number(directory.getBigUint64(at - 8, true));
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(source: ByteSource, reason: Words): CheckpointError {
  return new CheckpointError(
    source.name,
    reason,
    words('Fetch the file again: it is damaged, cut short, or of another format.'),
  );
}
