import type { FolderDocument } from './write-folders.ts';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeFolders } from './write-folders.ts';

const OPTIONS = { table: new TextEncoder().encode('name\na\n'), date: '2026-11-20T12:00:00.000Z' };
const file = (name: string, tag: string | null, text: string): FolderDocument => ({
  name,
  part: '',
  tag,
  content: { kind: 'file', bytes: strToU8(text).slice() },
});

async function unpacked(documents: Iterable<FolderDocument>) {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeFolders(documents, OPTIONS)) pieces.push(piece);
  const entries = Object.entries(unzipSync(Buffer.concat(pieces)));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('writeFolders', () => {
  it('lays documents into folders by tag, beside the table', async () => {
    const entry: FolderDocument = {
      name: 'zotero/lib.bib',
      part: 'kim/2020.a',
      tag: 'vision',
      content: { kind: 'text', text: 'Seeing\n\nFar.' },
    };
    expect(
      await unpacked([
        file('x/a.pdf', 'vision', '%PDF'),
        file('y/a.pdf', 'vision', '%PDF 2'),
        file('../b.txt', null, 'b'),
        file('c.txt', '../..', 'c'),
        entry,
      ]),
    ).toEqual({
      'documents.csv': 'name\na\n',
      'vision/a.pdf': '%PDF',
      'vision/a (2).pdf': '%PDF 2',
      'not tagged/b.txt': 'b',
      '_/c.txt': 'c',
      'vision/lib kim_2020_a.txt': 'Seeing\n\nFar.',
    });
  });

  it('dates files as it is told, so that the same documents give the same archive', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeFolders([], OPTIONS)) pieces.push(piece);
    // MS-DOS's date in the first file's header: years from 1980, months, days.
    const date = Buffer.concat(pieces).readUInt16LE(12);
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 11, 20]);
  });

  it('gives pieces while documents still come', async () => {
    let read = 0;
    function* documents() {
      for (; read < 50; read++) yield file(`${read}.pdf`, 't', 'x'.repeat(10_000));
    }
    const pieces = writeFolders(documents(), OPTIONS);
    await pieces.next();
    expect(read).toBeLessThan(2);
    await pieces.return();
  });
});
