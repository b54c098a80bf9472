import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { writeZip, type TestEntry } from './fixtures/write-zip.ts';
import { openStoredEntry, readZipEntry } from './open-zip-entry.ts';
import { readZipDirectory } from './read-zip-directory.ts';

const data = Uint8Array.of(1, 2, 3, 4);

function archive(...entries: TestEntry[]) {
  return bytesSource('model.pt', writeZip(entries));
}

async function readAll(source: ReturnType<typeof archive>, name = 'a', maxBytes = 100) {
  const entries = await readZipDirectory(source);
  return readZipEntry(source, entries.get(name)!, maxBytes);
}

describe('a ZIP archive', () => {
  it('lists its entries in order, found behind a comment too', async () => {
    const bytes = writeZip(
      [
        { name: 'b/ü', data },
        { name: 'a', data, deflate: true },
      ],
      'PK',
    );
    const entries = await readZipDirectory(bytesSource('model.pt', bytes));
    expect([...entries.keys()]).toEqual(['b/ü', 'a']);
    expect(entries.get('a')).toMatchObject({ compression: 'deflated', bytes: 4 });
  });

  it('gives an entry whole, inflated where it is compressed', async () => {
    expect([...(await readAll(archive({ name: 'a', data })))]).toEqual([...data]);
    const zeros = new Uint8Array(100_000);
    const source = archive({ name: 'a', data: zeros, deflate: true });
    expect(await readAll(source, 'a', 100_000)).toEqual(zeros);
  });

  it('is read by its 64-bit directory where the 32-bit one says so', async () => {
    const path = new URL('../pytorch/fixtures/zip64.pt', import.meta.url);
    const bytes = Uint8Array.from(readFileSync(path));
    const end = new DataView(bytes.buffer, bytes.length - 22);
    end.setUint32(12, 0xffffffff, true);
    end.setUint32(16, 0xffffffff, true);
    const source = bytesSource('zip64.pt', bytes);
    expect((await readZipDirectory(source)).get('views/data/0')).toMatchObject({ bytes: 96 });
    expect(Buffer.from(await readAll(source, 'views/byteorder')).toString()).toBe('little');
  });

  it('gives slices of a stored entry, and only of it', async () => {
    const source = archive({ name: 'a', data }, { name: 'b', data: Uint8Array.of(9, 8, 7) });
    const entries = await readZipDirectory(source);
    const entry = await openStoredEntry(source, entries.get('b')!);
    expect([...(await entry.read(1, 3))]).toEqual([8, 7]);
    expect(entry.size).toBe(3);
  });

  it('does not open slices of a compressed entry', async () => {
    const source = archive({ name: 'a', data, deflate: true });
    const entries = await readZipDirectory(source);
    await expect(openStoredEntry(source, entries.get('a')!)).rejects.toThrow(
      'keeps “a” compressed',
    );
  });

  const bomb = new Uint8Array(50_000_000);
  it.each([
    [
      'claims too much',
      { name: 'a', data, claims: { bytes: 101 }, deflate: true },
      'holds 101 bytes',
    ],
    ['is too large', { name: 'a', data: new Uint8Array(101) }, 'holds 101 bytes'],
    [
      'inflates to more than it claims',
      { name: 'a', data: bomb, deflate: true, claims: { bytes: 90 } },
      'model.pt: holds 48',
    ],
    [
      'inflates to a little more than it claims',
      { name: 'a', data, deflate: true, claims: { bytes: 3 } },
      'damaged “a”',
    ],
    [
      'inflates to less than it claims',
      { name: 'a', data, deflate: true, claims: { bytes: 90 } },
      'damaged “a”',
    ],
    ['is not deflated data', { name: 'a', data, claims: { method: 8 } }, 'damaged “a”'],
    [
      'has no header where it should be',
      { name: 'a', data, claims: { headerStart: 4 } },
      'damaged “a”',
    ],
    [
      'begins behind the end',
      { name: 'a', data, claims: { headerStart: 4000 } },
      'ends before “a”',
    ],
    ['is encrypted', { name: 'a', data, claims: { flags: 1 } }, 'keeps “a” encrypted'],
    ['is packed by another method', { name: 'a', data, claims: { method: 12 } }, 'not read here'],
    ['has two sizes', { name: 'a', data, claims: { bytes: 5 } }, 'two different sizes'],
  ] satisfies [string, TestEntry, string][])(
    'refuses an entry that %s',
    async (_, entry, message) => {
      const reading = readAll(archive(entry));
      await expect(reading).rejects.toThrow(CheckpointError);
      await expect(reading).rejects.toThrow(message);
    },
  );

  it('refuses a name that stands twice', async () => {
    await expect(readAll(archive({ name: 'a', data }, { name: 'a', data }))).rejects.toThrow(
      'has “a” twice',
    );
  });

  it('refuses a file cut anywhere', async () => {
    const whole = writeZip([{ name: 'a', data }]);
    for (let length = 0; length < whole.length; length++) {
      const source = bytesSource('model.pt', whole.subarray(0, length));
      await expect(readZipDirectory(source), `${length}`).rejects.toThrow(CheckpointError);
    }
  });
});
