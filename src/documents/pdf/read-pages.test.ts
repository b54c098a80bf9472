import { describe, expect, it } from 'vitest';
import { FONT, pdfOf, stream } from './fixtures/pdf-by-hand.ts';
import { readPages, type PageBounds, type PagesRead } from './read-pages.ts';
import { withPdf } from './with-pdf.ts';

const BOUNDS: PageBounds = { pages: 10, characters: 10_000, pieces: 1_000 };

const read = (
  bytes: Uint8Array<ArrayBuffer>,
  changes: Partial<PageBounds> = {},
): Promise<PagesRead> =>
  withPdf(bytes, undefined, (pdf) => readPages(pdf, { ...BOUNDS, ...changes }, undefined));

const texts = ({ pages }: PagesRead) =>
  pages.map(({ runs }) => runs.map(({ text }) => text).join(' '));

const words = (text: string) => stream(`BT /F 12 Tf 20 200 Td (${text}) Tj ET`);

const PAGE = `/Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${FONT}`;

const twoPages = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
  `<< ${PAGE} /Contents 5 0 R >>`,
  `<< ${PAGE} /Contents 6 0 R >>`,
  words('the first page'),
  words('the second page'),
]);

/** A page that shows a form ten times, which shows another ten times, and so on: 100,000 words. */
function repeated(): Uint8Array<ArrayBuffer> {
  const form = (next: string) =>
    `/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << /XObject << /X ${next} >> >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do '.repeat(10)),
    ...[6, 7, 8].map((next) => stream('/X Do '.repeat(10), form(`${next} 0 R`))),
    stream(
      'BT /F 12 Tf 20 200 Td (word) Tj ET '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 300 300] ${FONT}`,
    ),
  ]);
}

describe('readPages', () => {
  it('reads one page after the other', async () => {
    const read2 = await read(twoPages);
    expect(texts(read2)).toEqual(['the first page', 'the second page']);
    expect(read2).toMatchObject({ damaged: [], pageCount: 2, cut: false });
  });

  it('stops after as many pages as it may read', async () => {
    const cut = await read(twoPages, { pages: 1 });
    expect(texts(cut)).toEqual(['the first page']);
    expect(cut).toMatchObject({ pageCount: 2, cut: true });
  });

  it('stops in the middle of a page that repeats its text without end', async () => {
    const byCharacters = await read(repeated());
    expect(byCharacters.cut).toBe(true);
    expect(texts(byCharacters).join('').length).toBeLessThan(2 * BOUNDS.characters);
    const byPieces = await read(repeated(), { characters: 1_000_000 });
    expect(byPieces.cut).toBe(true);
    expect(byPieces.pages[0]?.runs.length).toBeLessThan(2 * BOUNDS.pieces);
  });

  it('names a damaged page and reads the others', async () => {
    const read2 = await read(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
        '<< /Type /Pages /Kids [99 0 R] /Count 1 >>',
        `<< ${PAGE} /Contents 5 0 R >>`,
        words('the second page'),
      ]),
    );
    expect(read2.damaged).toEqual([1]);
    expect(texts(read2)).toEqual(['', 'the second page']);
  });
});
