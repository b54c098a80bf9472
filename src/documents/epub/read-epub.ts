import { words } from '../../core/words.ts';
import { assembleDocument } from '../assemble-document.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { htmlParagraphs } from '../html/html-paragraphs.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { openContainer } from '../zip/open-container.ts';
import { epubPackage, packagePath } from './epub-spine.ts';

const CONTAINER = 'META-INF/container.xml';
const TEXT_PART = /\.(?:opf|x?html?|xml)$/i;
/** Of Adobe's protection. Others leave chapters that are no text, which is said then. */
const RIGHTS = 'META-INF/rights.xml';

/** Reads a book whole, chapter after chapter. @throws DocumentError */
export const readEpub: FileReader = async function* ({ bytes, name }): AsyncGenerator<ReadItem> {
  const parts = openContainer(bytes, (part) => TEXT_PART.test(part));
  const partAt = (path: string) => {
    const part = parts.get(path);
    return part === undefined ? null : decodeMarkup(part);
  };
  const opf = packagePath(partAt(CONTAINER) ?? '');
  const opfXml = opf === null ? null : partAt(opf);
  if (opf === null || opfXml === null) {
    throw new DocumentError(
      words('“{name}” does not say which chapters the book has.', { name }),
      words('Open it in Calibre, and convert it to EPUB again.'),
    );
  }
  if (parts.has(RIGHTS)) {
    throw new DocumentError(
      words(
        "“{name}” is protected by its seller, and can be opened only in the seller's program.",
        { name },
      ),
      words('Choose a book without such protection.'),
    );
  }
  const { title, chapters } = epubPackage(opfXml);
  const pages = chapters.map((href) => partAt(pathBeside(opf, href)));
  const missing = pages.filter((page) => page === null).length;
  const paragraphs = pages.flatMap((page) =>
    page === null ? [] : htmlParagraphs(page).paragraphs,
  );
  yield {
    kind: 'document',
    document: assembleDocument(paragraphs, {
      title,
      notes:
        missing === 0
          ? []
          : [
              words('Chapters that are missing in the file: {missing, number} of {all, number}.', {
                missing,
                all: pages.length,
              }),
            ],
    }),
  };
};

/** A link in the package file, as a path in the container; '' for one that leads nowhere. */
function pathBeside(opf: string, href: string): string {
  try {
    const url = new URL(href, `epub:///${opf.split('/').map(encodeURIComponent).join('/')}`);
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return '';
  }
}
