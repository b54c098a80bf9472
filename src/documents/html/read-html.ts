import { assembleDocument } from '../assemble-document.ts';
import { decodeText } from '../decode-text.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { htmlParagraphs } from './html-paragraphs.ts';

/** Reads a page as a person sees it. @throws DocumentError */
export const readHtml: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  const { title, paragraphs } = htmlParagraphs(
    decodeText(bytes, { declared: declaredEncoding(bytes) }),
  );
  const hasOwnTitle = paragraphs.some(({ role }) => role === 'title');
  yield {
    kind: 'document',
    document: assembleDocument(paragraphs, hasOwnTitle ? {} : { title }),
  };
};
