import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { FONT, pdfOf, stream } from '../../../src/documents/pdf/fixtures/pdf-by-hand.ts';
import type { DocumentFormat } from '../../../src/documents/file-reader.ts';
import type { FileBytes } from '../mutation.ts';
import { bytesOf, fixture, textFixture } from './fixture.ts';

const PAPERS = 'src/documents/fixtures/paper';
const REFERENCES = 'src/documents/references/fixtures';
const PDFS = 'src/documents/pdf/fixtures';

/** Rows enough for a table to be one. */
const ROWS = 12;

/** Real files of a format: small ones, since each is read some thousand times. */
export function documentSeeds(format: DocumentFormat): readonly FileBytes[] {
  switch (format) {
    case 'text':
      return [fixture(`${PAPERS}/paper.md`), fixture(`${PDFS}/two-column.tex`).slice(0, 4_000)];
    case 'markdown':
      return [fixture(`${PAPERS}/paper.md`), fixture(`${PAPERS}/README.md`)];
    case 'html':
      return [fixture(`${PAPERS}/paper.html`), fixture(`${PDFS}/web-page.html`)];
    case 'latex':
      return [fixture(`${PAPERS}/paper.tex`), fixture(`${PDFS}/one-column.tex`)];
    case 'rtf':
      return [fixture(`${PAPERS}/paper.rtf`), fixture(`${PAPERS}/writer.rtf`)];
    case 'docx':
    case 'odt':
      return [fixture(`${PAPERS}/paper.${format}`), fixture(`${PAPERS}/writer.${format}`)];
    case 'epub':
      return [fixture(`${PAPERS}/paper.epub`)];
    case 'pdf':
      // The real one takes ten times as long.
      return [...[1, 1, 2, 2, 2, 3, 3].map(pdf), fixture(`${PDFS}/web-page.pdf`)];
    case 'xlsx':
      return [fixture('src/documents/tables/fixtures/libreoffice.xlsx')];
    case 'csv':
      return [bytesOf(table(',')), bytesOf(table(';'))];
    case 'tsv':
      return [bytesOf(table('\t'))];
    case 'json':
      return [bytesOf(rows()), bytesOf({ papers: rows().slice(0, 3) })];
    case 'jsonl':
      return [
        bytesOf(
          rows()
            .map((row) => `${JSON.stringify(row)}\n`)
            .join(''),
        ),
      ];
    case 'bibtex':
      return ['pandoc', 'pandoc-biblatex'].map((name) => fixture(`${REFERENCES}/${name}.bib`));
    case 'ris':
      return ['endnote', 'zotero'].map((name) => fixture(`${REFERENCES}/${name}.ris`));
    case 'nbib':
      return [fixture(`${REFERENCES}/pubmed.nbib`)];
    case 'csl-json':
      return [fixture(`${REFERENCES}/pandoc.json`)];
    case 'zip':
      return [archive(), zipSync({ 'inner.zip': archive(), 'b.txt': bytesOf('Words.') })];
  }
}

function table(separator: string): string {
  return Papa.unparse(rows(), { delimiter: separator });
}

function rows(): Record<string, string>[] {
  const csv = textFixture('public/data/made-with-ml/holdout.csv');
  return Papa.parse<Record<string, string>>(csv, { header: true, preview: ROWS }).data;
}

function archive(): FileBytes {
  return zipSync({
    'papers/a.md': fixture(`${PAPERS}/paper.md`),
    'papers/b.html': fixture(`${PAPERS}/paper.html`),
    'list.ris': fixture(`${REFERENCES}/zotero.ris`),
    'rows.csv': bytesOf(table(',')),
  });
}

/** A PDF with so many pages, a font that says its letters, and a page tree of two levels. */
function pdf(pages: number): FileBytes {
  const first = 8;
  const numbers = Array.from({ length: pages }, (_, page) => first + 2 * page);
  const map =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ' +
    '1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <a0> <00660069> endbfchar endcmap';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count ${pages} >>`,
    `<< /Type /Pages /Parent 2 0 R /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages} /MediaBox [0 0 612 792] >>`,
    '<< /Title (On the tags) /Producer (by hand) >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R /Encoding << /Differences [65 /A /B] >> >>',
    stream(map),
    `<< ${FONT} >>`,
    ...numbers.flatMap((number) => [
      `<< /Type /Page /Parent 3 0 R /Contents ${number + 1} 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
      stream(
        `BT /F 12 Tf 72 700 Td (Page ${number} of the paper) Tj 0 -14 Td [(has w) -20 (ords) 300 (apart)] TJ ` +
          'T* (and \\(more\\) of them.) Tj ET q 1 0 0 1 72 500 cm BT /F 9 Tf 1 0 0 1 0 0 Tm (A foot note.) Tj ET Q',
      ),
    ]),
  ]);
}
