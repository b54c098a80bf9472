import { expect, it } from 'vitest';
import { inEnglish } from '../../../core/words.ts';
import { MAX_FILE_BYTES } from '../../../documents/max-file-bytes.ts';
import type { FileReader } from '../../../documents/file-reader.ts';
import { readDocuments } from './read-documents.ts';

const unasked: FileReader = () => {
  throw new Error('The reader is not asked.');
};

it.each([
  ['the device did not give it out', 12, 'did not give out'],
  ['it is too large to be kept', MAX_FILE_BYTES + 1, 'files of up to'],
])('says of a file without contents that %s', async (_, bytes, message) => {
  const file = { id: 1, name: 'a.pdf', bytes };
  const documents = readDocuments(
    file,
    new Uint8Array(),
    { readFile: unasked, formatOf: () => null },
    {},
  );
  const { value } = await documents.next();
  expect(value).toMatchObject({ fileId: 1, state: 'unread' });
  expect(inEnglish((value as { problem: { message: string } }).problem.message)).toContain(message);
});
