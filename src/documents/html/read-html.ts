import { assembleDocument } from '../assemble-document.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { htmlParagraphs } from './html-paragraphs.ts';

/** Reads a page as a person sees it. @throws DocumentError */
export const readHtml: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  const { title, paragraphs } = htmlParagraphs(decodeMarkup(bytes));
  const hasOwnTitle = paragraphs.some(({ role }) => role === 'title');
  yield {
    kind: 'document',
    document: assembleDocument(paragraphs, hasOwnTitle ? {} : { title }),
  };
};
