import { assembleDocument } from '../assemble-document.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { rtfParagraphs } from './rtf-paragraphs.ts';

/** Reads a file in the Rich Text Format. */
export const readRtf: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  yield { kind: 'document', document: assembleDocument(rtfParagraphs(bytes)) };
};
