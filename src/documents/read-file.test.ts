import { describe, expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';
import type { ReadItem } from './file-reader.ts';
import { compoundFile } from './fixtures/compound-file.ts';
import { MAX_FILE_BYTES } from './max-file-bytes.ts';
import { readFile } from './read-file.ts';

async function read(name: string, content: string | Uint8Array<ArrayBuffer>, signal?: AbortSignal) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const items: ReadItem[] = [];
  for await (const item of readFile({ name, bytes }, { signal })) items.push(item);
  return items;
}

describe('readFile', () => {
  it('reads a file by what it holds, whatever its name', async () => {
    const [item] = await read('notes.pdf', '<!doctype html><h1>On Tags</h1><script>no</script>');
    expect(item).toMatchObject({
      kind: 'document',
      document: { title: 'On Tags', text: 'On Tags' },
    });
  });

  it.each([
    ['an empty file', new Uint8Array(), '“a.txt” is empty.'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), '“a.txt” is no document'],
    ['an old Word file', compoundFile('WordDocument'), '“a.txt” is a Word document of before 2007'],
    ['a protected one', compoundFile('EncryptedPackage'), '“a.txt” is protected with a password'],
    ['a huge file', new Uint8Array(MAX_FILE_BYTES + 1), '“a.txt” has 200 MB; up to 200 MB'],
  ])('refuses %s in words', async (_, bytes, message) => {
    const reading = read('a.txt', bytes);
    await expect(reading).rejects.toThrow(DocumentError);
    await expect(reading).rejects.toThrow(message);
  });

  it.each([
    ['a page', '<!doctype html><img src="a.png">'],
    ['a text', '  \n\n '],
    ['a Markdown text', '![](scan.png)'],
  ])('says when %s holds no words', async (_, content) => {
    await expect(read('scan', content)).rejects.toThrow('“scan” holds no words.');
  });

  it('names the file that a defect keeps from being read', async () => {
    const bytes = new TextEncoder().encode('title,text\nA,B\nC,D\n');
    const options = {
      get columns(): never {
        throw new TypeError('a is undefined');
      },
    };
    const reading = readFile({ name: 'a.csv', bytes }, options)[Symbol.asyncIterator]().next();
    await expect(reading).rejects.toThrow(DocumentError);
    await expect(reading).rejects.toThrow('“a.csv” could not be read: a is undefined');
  });

  it('keeps the words of a reader that refuses', async () => {
    const deep = read('a.html', `<html>${'<b>'.repeat(20_000)}`);
    await expect(deep).rejects.toThrow('The document nests more than 10,000 elements');
  });

  it('stops with the signal’s reason', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(read('a.txt', 'Words', signal)).rejects.toThrow('enough');
  });
});
