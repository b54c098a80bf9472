import { assembleDocument } from '../assemble-document.ts';
import { decodeText } from '../decode-text.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { plainTextParagraphs } from './plain-text-paragraphs.ts';

/** Reads a text as it stands, its paragraphs being what blank lines part. @throws DocumentError */
export const readPlainText: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  yield { kind: 'document', document: assembleDocument(plainTextParagraphs(decodeText(bytes))) };
};
