import { named, words, type Words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader } from '../file-reader.ts';
import { composeDocument } from './compose-document.ts';
import { readPages, type PageBounds, type PagesRead } from './read-pages.ts';
import { withPdf, type OpenPdf } from './with-pdf.ts';

/** More than any book: about 20 MB of text; and more than the densest map or table on a page. */
const BOUNDS: PageBounds = { pages: 5_000, characters: 20_000_000, pieces: 20_000 };

const LACKING = words(
  'It is Chinese, Japanese or Korean in fonts that the file names and does not hold.',
);

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
      words('The letters of this PDF cannot be told. {lacking}', {
        lacking: named(LACKING),
      }),
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

function notesOn({ pages, damaged, pageCount, cut }: PagesRead, lacksTables: boolean): Words[] {
  const empty = pages.flatMap(({ runs }, index) =>
    runs.length === 0 && !damaged.includes(index + 1) ? [index + 1] : [],
  );
  const notes: Words[] = [];
  if (empty.length > 0) notes.push(withoutText(empty));
  if (damaged.length > 0) notes.push(leftOut(damaged));
  if (cut) {
    notes.push(
      words(
        'Text was left out: more than Taglight takes from one file or page. Read: {read, number} of {all, number} pages.',
        { read: pages.length, all: pageCount },
      ),
    );
  }
  if (lacksTables) {
    notes.push(words('Some text is left out. {lacking}', { lacking: named(LACKING) }));
  }
  return notes;
}

function withoutText(numbers: readonly number[]): Words {
  const { pages, last, more } = someOf(numbers);
  if (pages === '') return words('Page {last} has no text: pictures, or nothing.', { last });
  return more > 0
    ? words('Pages {pages} and {more, number} more have no text: pictures, or nothing.', {
        pages,
        more,
      })
    : words('Pages {pages} and {last} have no text: pictures, or nothing.', { pages, last });
}

function leftOut(numbers: readonly number[]): Words {
  const { pages, last, more } = someOf(numbers);
  if (pages === '') return words('Page {last} is damaged and left out.', { last });
  return more > 0
    ? words('Pages {pages} and {more, number} more are damaged and left out.', { pages, more })
    : words('Pages {pages} and {last} are damaged and left out.', { pages, last });
}

/** The first pages, the last one, and how many are not named where there are more than six. */
function someOf(numbers: readonly number[]): { pages: string; last: string; more: number } {
  const isLong = numbers.length > 6;
  return {
    pages: numbers.slice(0, isLong ? 5 : -1).join(', '),
    last: String(numbers.at(-1)),
    more: isLong ? numbers.length - 5 : 0,
  };
}
