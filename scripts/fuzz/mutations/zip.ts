import { unzipSync } from 'fflate';
import { writeZip, type TestEntry } from '../../../src/checkpoint/zip/fixtures/write-zip.ts';
import type { Dice } from '../dice.ts';
import { EXTREMES, type FileBytes, type Mutation } from '../mutation.ts';
import { joined, mutateBytes, setIntegerAt } from './bytes.ts';

/** How an entry of that name is changed. */
export type PartMutation = (name: string) => Mutation;

/** The signatures of an entry, of the directory's, and of its end, with the offsets of their fields. */
const RECORDS: readonly { readonly signature: number; readonly fields: readonly number[] }[] = [
  { signature: 0x04034b50, fields: [6, 8, 18, 22, 26, 28] },
  { signature: 0x02014b50, fields: [8, 10, 20, 24, 28, 30, 32, 42] },
  { signature: 0x06054b50, fields: [4, 8, 10, 12, 16, 20] },
  { signature: 0x06064b50, fields: [24, 32, 40, 48] },
  { signature: 0x07064b50, fields: [4, 8, 16] },
];

const NAMES = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\a.txt',
  '__proto__',
  'constructor',
  '',
  '\0',
  'a/',
  './.',
  '\u202efdp.exe',
  'n'.repeat(60_000),
  '\\',
  `${'a'.repeat(300)}.txt`,
];

/** Changes within the entries of a ZIP archive, and to how it is laid out. */
export function mutateZip(mutatePart: PartMutation): Mutation {
  return (bytes, dice, others) => {
    if (dice.onceIn(8)) return mutateBytes(bytes, dice, others);
    const entries = [...entriesOf(bytes)];
    const parts = others.flatMap((other) => entriesOf(other).map(({ data }) => data as FileBytes));
    for (let count = dice.size(4); count > 0; count--) {
      const index = dice.below(entries.length);
      const entry = entries[index]!;
      if (dice.onceIn(4)) changeLayout(entries, index, dice);
      else {
        const data = mutatePart(entry.name)(entry.data as FileBytes, dice, parts);
        entries[index] = { ...entry, data };
      }
    }
    let archive = writeZip(entries) as FileBytes;
    if (dice.onceIn(8)) archive = withWideEnd(archive, dice);
    return dice.onceIn(4) ? setField(archive, dice) : archive;
  };
}

/** Of the real files, which are the same in every call. */
const UNPACKED = new WeakMap<Uint8Array, readonly TestEntry[]>();

function entriesOf(archive: Uint8Array): readonly TestEntry[] {
  const unpacked = UNPACKED.get(archive) ?? unpack(archive);
  UNPACKED.set(archive, unpacked);
  return unpacked;
}

function unpack(archive: Uint8Array): TestEntry[] {
  const deflated = new Set<string>();
  const files = unzipSync(archive, {
    filter: ({ name, compression }) => {
      if (compression !== 0) deflated.add(name);
      return true;
    },
  });
  return Object.entries(files).map(([name, data]) => ({ name, data, deflate: deflated.has(name) }));
}

function changeLayout(entries: TestEntry[], index: number, dice: Dice): void {
  const entry = entries[index]!;
  const ways: readonly (() => void)[] = [
    () =>
      void (entries[index] = { ...entry, name: dice.oneOf([...NAMES, dice.oneOf(entries).name]) }),
    () => void entries.splice(dice.below(entries.length), 0, entry),
    () => void (entries.length > 1 && entries.splice(index, 1)),
    () =>
      void entries.push(
        ...Array.from({ length: dice.size(500) }, () => ({ ...entry, data: new Uint8Array() })),
      ),
    () => void (entries[index] = { ...entry, claims: { bytes: dice.oneOf(EXTREMES) >>> 0 } }),
    () => void (entries[index] = { ...entry, claims: { headerStart: dice.oneOf(EXTREMES) >>> 0 } }),
    () => void (entries[index] = { ...entry, claims: { method: dice.oneOf([0, 8, 12, 99]) } }),
    () => void (entries[index] = { ...entry, claims: { flags: dice.oneOf([1, 0x800]) } }),
    () => void (entries[index] = { ...entry, deflate: !entry.deflate }),
    // A name that is there twice, with a claim that hides the other's.
    () =>
      void entries.splice(index, 0, { ...entry, claims: { bytes: dice.oneOf(EXTREMES) >>> 0 } }),
  ];
  dice.oneOf(ways)();
}

/** A ZIP64 end, which has 64 bits for its numbers, before the one that `writeZip` wrote. */
function withWideEnd(archive: FileBytes, dice: Dice): FileBytes {
  const endStart = archive.length - 22;
  const end = new DataView(archive.buffer, endStart);
  const wide = new DataView(new ArrayBuffer(76));
  const number = (truth: number) =>
    BigInt.asUintN(64, BigInt(dice.onceIn(4) ? dice.oneOf(EXTREMES) : truth));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(24, number(end.getUint16(8, true)), true);
  wide.setBigUint64(32, number(end.getUint16(10, true)), true);
  wide.setBigUint64(40, number(end.getUint32(12, true)), true);
  wide.setBigUint64(48, number(end.getUint32(16, true)), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, number(endStart), true);
  return joined(
    archive.subarray(0, endStart),
    new Uint8Array(wide.buffer),
    archive.subarray(endStart),
  );
}

/** A field of one of the archive's own records set to an extreme number. */
function setField(archive: FileBytes, dice: Dice): FileBytes {
  const view = new DataView(archive.buffer);
  const places: number[] = [];
  for (let at = 0; at + 22 <= archive.length; at++) {
    if (archive[at] !== 0x50 || archive[at + 1] !== 0x4b) continue;
    const signature = view.getUint32(at, true);
    const record = RECORDS.find((candidate) => candidate.signature === signature);
    places.push(...(record?.fields ?? []).map((field) => at + field));
  }
  return places.length === 0
    ? archive
    : setIntegerAt(archive, dice.oneOf(places), dice.oneOf([2, 4]), dice);
}
