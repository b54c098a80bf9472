import { words } from '../../core/words.ts';
import { assembleDocument } from '../assemble-document.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { openContainer } from '../zip/open-container.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { docxStyles } from './docx-styles.ts';

const TEXT = /^word\/document\d*\.xml$/;
const STYLES = /^word\/styles\d*\.xml$/;

/** Reads a Word document: its text, with headings by their styles. @throws DocumentError */
export const readDocx: FileReader = async function* ({ bytes, name }): AsyncGenerator<ReadItem> {
  const parts = openContainer(bytes, (part) => TEXT.test(part) || STYLES.test(part));
  const xmlOf = (pattern: RegExp) => {
    const part = [...parts].find(([path]) => pattern.test(path));
    return part === undefined ? null : decodeMarkup(part[1]);
  };
  const text = xmlOf(TEXT);
  if (text === null) {
    throw new DocumentError(
      words('“{name}” holds no text where Word documents have it.', { name }),
      words('Open it in Word or LibreOffice, and save it as DOCX again.'),
    );
  }
  yield {
    kind: 'document',
    document: assembleDocument(docxParagraphs(text, docxStyles(xmlOf(STYLES) ?? ''))),
  };
};
