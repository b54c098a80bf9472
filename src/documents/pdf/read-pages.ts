import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf } from './with-pdf.ts';
import type { PageText } from './page-text.ts';
import { uprightRuns, type PdfTextItem } from './upright-runs.ts';

/** Bounds for files that unpack to more than anyone has written. */
export interface PageBounds {
  readonly pages: number;
  /** UTF-16 units; each piece of text counts one more. */
  readonly characters: number;
  /** Pieces of text on one page. */
  readonly pieces: number;
}

export interface PagesRead {
  readonly pages: readonly PageText[];
  /** Numbers of pages, from 1. */
  readonly damaged: readonly number[];
  /** How many pages the file says that it has. */
  readonly pageCount: number;
  /** Whether a bound was met: the last page read, or what comes after it, is not complete. */
  readonly cut: boolean;
}

/** The text of a PDF, one page after the other. @throws the signal's reason */
export async function readPages(
  { document }: OpenPdf,
  bounds: PageBounds,
  signal: AbortSignal | undefined,
): Promise<PagesRead> {
  const pages: PageText[] = [];
  const damaged: number[] = [];
  let charactersLeft = bounds.characters;
  const last = Math.min(document.numPages, bounds.pages);
  let cut = last < document.numPages;
  for (let number = 1; number <= last && charactersLeft > 0; number += 1) {
    signal?.throwIfAborted();
    try {
      const page = await document.getPage(number);
      const items = await textItems(page, charactersLeft, bounds.pieces);
      charactersLeft -= lengthOf(items);
      cut ||= items.length >= bounds.pieces || charactersLeft <= 0;
      pages.push(uprightRuns(items, page.view));
      page.cleanup();
    } catch {
      signal?.throwIfAborted();
      damaged.push(number);
      pages.push({ width: 0, height: 0, runs: [] });
    }
  }
  return { pages, damaged, pageCount: document.numPages, cut };
}

/** Stops at the bounds, since a small file can repeat a text without end. */
async function textItems(
  page: PDFPageProxy,
  characters: number,
  pieces: number,
): Promise<PdfTextItem[]> {
  const items: PdfTextItem[] = [];
  const content = page.streamTextContent({ disableNormalization: true });
  const reader = (content as ReadableStream<{ items: PdfTextItem[] }>).getReader();
  let length = 0;
  while (length < characters && items.length < pieces) {
    const { value, done } = await reader.read();
    if (done) return items;
    items.push(...value.items);
    length += lengthOf(value.items);
  }
  // The rest is left where it is until the file is closed: a cancelled stream of pdf.js throws later.
  return items;
}

function lengthOf(items: readonly PdfTextItem[]): number {
  return items.reduce((length, { str }) => length + str.length + 1, 0);
}
