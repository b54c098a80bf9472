import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { DamagedEntry, unpackEntries, zipEntries } from './zip-entries.ts';

const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** Two files of one name; the directory has `first` and `second` as what they unpack to. */
function twins(first: number, second: number): Uint8Array<ArrayBuffer> {
  const archive = zipSync({ a: strToU8('old '.repeat(9)), b: strToU8('new '.repeat(9)) });
  const directory = archive.length - END_BYTES - 2 * (ENTRY_BYTES + 1);
  const view = new DataView(archive.buffer);
  view.setUint32(directory + 24, first, true);
  view.setUint32(directory + ENTRY_BYTES + 1 + 24, second, true);
  archive[directory + 2 * ENTRY_BYTES + 1] = 'a'.charCodeAt(0);
  return archive;
}

describe('zipEntries', () => {
  it('lists files and no folders, without unpacking any', () => {
    const archive = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('words') });
    expect(zipEntries(archive)).toMatchObject([{ name: 'a/b.txt', unpackedBytes: 5 }]);
  });

  it('does not count to what an archive says that it holds', () => {
    const archive = zipSync({ a: strToU8('a') });
    const endStart = archive.length - END_BYTES;
    const end64 = new DataView(new ArrayBuffer(76));
    end64.setUint32(0, 0x06064b50, true);
    end64.setUint32(32, 0xffffffff, true);
    end64.setUint32(48, new DataView(archive.buffer).getUint32(endStart + 16, true), true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setUint32(64, endStart, true);
    const wide = new Uint8Array(archive.length + 76);
    wide.set(archive);
    wide.set(new Uint8Array(end64.buffer), endStart);
    wide.set(archive.subarray(endStart), endStart + 76);
    expect(() => zipEntries(wide)).toThrow(DocumentError);
  });
});

describe('unpackEntries', () => {
  it('unpacks the last of several files with one name, and no other', () => {
    // Memory for the first would be asked for, though nobody wants it.
    const archive = twins(4_000_000_000, 36);
    const entries = zipEntries(archive);
    expect(entries).toMatchObject([{ name: 'a', place: 1, unpackedBytes: 36 }]);
    const unpacked = unpackEntries(archive, entries);
    expect([...unpacked].map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['a', 'new '.repeat(9)],
    ]);
  });

  it('takes no memory for what cannot be in an entry', () => {
    const archive = twins(36, 100_000);
    expect(() => unpackEntries(archive, zipEntries(archive))).toThrow(DamagedEntry);
  });
});
