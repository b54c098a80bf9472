import { words } from '../../core/words.ts';
import { assembleDocument } from '../assemble-document.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { htmlParagraphs } from '../html/html-paragraphs.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { openContainer } from '../zip/open-container.ts';
import { odtParagraphs } from './odt-paragraphs.ts';

const TEXT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Formulas and charts, each a document of its own within the document. */
const OBJECT = /^[^/]+\/content\.xml$/;

/** Reads an OpenDocument text, formulas included. @throws DocumentError */
export const readOdt: FileReader = async function* ({ bytes, name }): AsyncGenerator<ReadItem> {
  const parts = openContainer(
    bytes,
    (part) => part === TEXT || part === MANIFEST || OBJECT.test(part),
  );
  const xmlOf = (path: string) => {
    const part = parts.get(path);
    return part === undefined ? '' : decodeMarkup(part);
  };
  if (xmlOf(MANIFEST).includes('encryption-data')) {
    throw new DocumentError(
      words('“{name}” is protected with a password.', { name }),
      words('Open it in LibreOffice, save it without the password, and try again.'),
    );
  }
  const formulaOf = (path: string) => {
    const part = `${path.replace(/^\.\/|\/$/g, '')}/content.xml`;
    const xml = xmlOf(part);
    // Each is in one place of the text: a text that shows one again and again would have no end.
    parts.delete(part);
    // MathML is a part of HTML; a chart's labels are no text.
    if (!/<(?:math:)?math\b/.test(xml)) return '';
    const html = xml.replace(/(<\/?)math:/g, '$1');
    return htmlParagraphs(html)
      .paragraphs.map(({ text }) => text)
      .join(' ');
  };
  yield { kind: 'document', document: assembleDocument(odtParagraphs(xmlOf(TEXT), formulaOf)) };
};
