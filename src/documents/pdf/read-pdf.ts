import { words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader } from '../file-reader.ts';
import { composeDocument } from './compose-document.ts';
import { readPages, type PageBounds, type PagesRead } from './read-pages.ts';
import { withPdf, type OpenPdf } from './with-pdf.ts';

/** More than any book: about 20 MB of text; and more than the densest map or table on a page. */
const BOUNDS: PageBounds = { pages: 5_000, characters: 20_000_000, pieces: 20_000 };

const LACKING = 'It is Chinese, Japanese or Korean in fonts that the file names and does not hold.';

/** A PDF as one document: the text of its pages in reading order. */
export const readPdf: FileReader = async function* readPdfFile({ bytes }, { signal }) {
  signal?.throwIfAborted();
  const document = await withPdf(bytes, signal, async (pdf) => {
    const read = await readPages(pdf, BOUNDS, signal);
    refuseWithoutText(read, pdf.lacksTables());
    return composeDocument(read.pages, await namedTitle(pdf), notesOn(read, pdf.lacksTables()));
  });
  yield { kind: 'document', document };
};

/** @throws DocumentError */
function refuseWithoutText({ pages, damaged }: PagesRead, lacksTables: boolean): void {
  if (pages.length === 0) {
    throw new DocumentError(
      words('This PDF has no pages.'),
      words('Fetch it again where it came from.'),
    );
  }
  if (pages.some(({ runs }) => runs.length > 0)) return;
  if (damaged.length === pages.length) {
    throw new DocumentError(
      words('This PDF is damaged: none of its pages can be read.'),
      words('Fetch it again where it came from, or open it in a PDF reader and save a copy.'),
    );
  }
  if (lacksTables) {
    throw new DocumentError(
      words('The letters of this PDF cannot be told. {lacking}', { lacking: LACKING }),
      words('Save it from a PDF reader as text, or with its fonts embedded, and add the result.'),
    );
  }
  throw new DocumentError(
    words('This PDF has no text, only pictures of pages.'),
    words(
      'Run text recognition (OCR) on it, for example with OCRmyPDF or Acrobat, and add the result.',
    ),
  );
}

async function namedTitle({ document }: OpenPdf): Promise<string> {
  // Broken metadata is no reason to refuse the text.
  const metadata = await document.getMetadata().catch(() => null);
  const info: { Title?: unknown } = metadata?.info ?? {};
  return typeof info.Title === 'string' ? info.Title : '';
}

function notesOn({ pages, damaged, pageCount, cut }: PagesRead, lacksTables: boolean): string[] {
  const empty = pages.flatMap(({ runs }, index) =>
    runs.length === 0 && !damaged.includes(index + 1) ? [index + 1] : [],
  );
  const notes: string[] = [];
  if (empty.length > 0) {
    notes.push(`${pagesPhrase(empty, 'has', 'have')} no text: pictures, or nothing.`);
  }
  if (damaged.length > 0) {
    notes.push(`${pagesPhrase(damaged, 'is', 'are')} damaged and left out.`);
  }
  if (cut) {
    notes.push(
      `Text was left out: more than Taglight takes from one file or page. Read: ${pages.length} of ${pageCount} pages.`,
    );
  }
  if (lacksTables) notes.push(`Some text is left out. ${LACKING}`);
  return notes;
}

/** 'Pages 3, 4 and 9 have', 'Page 3 has', 'Pages 1, 2, 3, 4, 5 and 12 more have'. */
function pagesPhrase(numbers: readonly number[], one: string, many: string): string {
  if (numbers.length === 1) return `Page ${numbers[0]} ${one}`;
  const named = numbers.length > 6 ? numbers.slice(0, 5) : numbers.slice(0, -1);
  const rest = numbers.length > 6 ? `${numbers.length - 5} more` : String(numbers.at(-1));
  return `Pages ${named.join(', ')} and ${rest} ${many}`;
}
