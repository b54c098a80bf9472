import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import { readAll } from '../fixtures/read-one.ts';
import { readFile } from '../read-file.ts';

const read = (entries: Zippable, name = 'papers.zip') => readAll(readFile, zip(entries), name);
const zip = (entries: Zippable) => zipSync(entries);
const text = strToU8('On tags\n\nWords.');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0);

const summary = (items: Awaited<ReturnType<typeof readAll>>) =>
  items.map((item) => {
    if (item.kind === 'columns') return 'columns';
    return item.kind === 'document'
      ? [item.document.part, item.document.title]
      : [item.problem.part, inEnglish(item.problem.message)];
  });

/** Where an entry's data begins in an archive with just this entry. */
const dataStart = (name: string) => 30 + name.length;

describe('zipReader', () => {
  it('reads one file after the other, each as a part of the archive', async () => {
    const items = await read({
      'b/notes.txt': text,
      'a.html': strToU8('<html><h1>Page</h1>'),
      '../evil.md': strToU8('# Evil'),
    });
    expect(summary(items)).toEqual([
      ['b/notes.txt', 'On tags'],
      ['a.html', 'Page'],
      ['evil.md', 'Evil'],
    ]);
  });

  it('goes on after a bad file', async () => {
    expect(summary(await read({ 'a.txt': new Uint8Array(), 'b.txt': text }))).toEqual([
      ['a.txt', '“a.txt” is empty.'],
      ['b.txt', 'On tags'],
    ]);
  });

  it('goes on after an entry that cannot be unpacked', async () => {
    const archive = zip({ 'a.txt': strToU8('words '.repeat(100)), 'b.txt': text });
    archive.fill(0xff, dataStart('a.txt'), dataStart('a.txt') + 8);
    expect(summary(await readAll(readFile, archive))).toEqual([
      ['a.txt', expect.stringContaining('cannot be unpacked')],
      ['b.txt', 'On tags'],
    ]);
  });

  it('says of what is no document but once, and nothing of what systems leave', async () => {
    const others = Object.fromEntries([1, 2, 3, 4, 5].map((each) => [`fig${each}.png`, png]));
    const litter = { '__MACOSX/._a.txt': text, '.DS_Store': png, 'a/Thumbs.db': png };
    expect(summary(await read({ ...others, ...litter, 'a.txt': text }))).toEqual([
      ['a.txt', 'On tags'],
      [
        'fig1.png, fig2.png, fig3.png and 2 more',
        'No documents: fig1.png, fig2.png, fig3.png and 2 more.',
      ],
    ]);
  });

  it('reads archives in an archive, and none in these', async () => {
    const inner = zip({ 'c.txt': text });
    const items = await read({
      'inner.zip': zip({ 'b.txt': text, 'innermost.zip': inner }),
      'd.txt': text,
    });
    expect(summary(items)).toEqual([
      ['inner.zip · b.txt', 'On tags'],
      ['inner.zip · innermost.zip', expect.stringContaining('is not read')],
      ['d.txt', 'On tags'],
    ]);
  });

  it('names entries apart that would be shown alike', async () => {
    expect(summary(await read({ 'a.txt': text, '/a.txt': text })).map(([part]) => part)).toEqual([
      'a.txt',
      'a.txt (2)',
    ]);
  });

  it('stops with the signal’s reason, not with a problem', async () => {
    const controller = new AbortController();
    const bytes = zip({ 'a.txt': text, 'b.txt': text });
    const reading = (async () => {
      for await (const item of readFile({ name: 'a.zip', bytes }, { signal: controller.signal })) {
        expect(item.kind).toBe('document');
        controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('zipReader, given an archive that means harm', () => {
  it('does not unpack what unpacks to more than any document', async () => {
    const bomb = zip({ 'bomb.txt': [new Uint8Array(3_000_000), { level: 9 }], 'a.txt': text });
    expect(summary(await readAll(readFile, bomb))).toEqual([
      ['bomb.txt', expect.stringContaining('from almost nothing')],
      ['a.txt', 'On tags'],
    ]);
  });

  it('believes no claim: an entry gives at most what it claims', async () => {
    const archive = zip({ 'a.txt': strToU8('words '.repeat(1_000)) });
    // The size that the archive's directory claims, 22 + 46 bytes and the name from the end.
    const claim = archive.length - 22 - 46 - 'a.txt'.length + 24;
    new DataView(archive.buffer).setUint32(claim, 60, true);
    const [item] = await readAll(readFile, archive);
    const length = item?.kind === 'document' ? item.document.text.length : 0;
    expect(length).toBeLessThanOrEqual(60);
  });

  it('refuses more files than people have', async () => {
    const entries = Array.from({ length: 10_001 }, (_, index) => [
      `${index}.txt`,
      new Uint8Array(),
    ]);
    await expect(read(Object.fromEntries(entries) as Zippable)).rejects.toThrow('10,000 files');
  });

  it('refuses more bytes than can be read, and gives up on a ruin', async () => {
    const archive = zip({ 'a.txt': text, 'b.txt': text });
    const directory = archive.length - 22 - 2 * (46 + 'a.txt'.length);
    const view = new DataView(archive.buffer);
    view.setUint32(directory + 24, 1_500_000_000, true);
    view.setUint32(directory + 46 + 'a.txt'.length + 24, 1_500_000_000, true);
    await expect(readAll(readFile, archive)).rejects.toThrow('more than 2 GB');

    const names = Array.from(
      { length: 120 },
      (_, index) => `${String(index).padStart(3, '0')}.txt`,
    );
    const ruin = zip(Object.fromEntries(names.map((name) => [name, strToU8('words '.repeat(50))])));
    const entryBytes = (ruin.length - 22 - names.length * (46 + 7)) / names.length;
    for (let start = 0; start < names.length; start++) {
      ruin.fill(0xff, start * entryBytes + dataStart('000.txt'), (start + 1) * entryBytes);
    }
    await expect(readAll(readFile, ruin)).rejects.toThrow('More than 100 files');
  });

  it('refuses an archive without its end, and one without files', async () => {
    await expect(readAll(readFile, zip({ 'a.txt': text }).slice(0, -10))).rejects.toThrow(
      'not whole',
    );
    await expect(read({ '.DS_Store': png })).rejects.toThrow('holds no files');
  });

  it('knows encrypted entries', async () => {
    const archive = zip({ 'a.txt': [text, { level: 0 }] });
    const directory = archive.length - 22 - 46 - 'a.txt'.length;
    // An encrypted entry holds twelve bytes more than it unpacks to.
    new DataView(archive.buffer).setUint32(directory + 24, text.length - 12, true);
    expect(summary(await readAll(readFile, archive))).toEqual([
      ['a.txt', expect.stringContaining('password')],
    ]);
  });
});
