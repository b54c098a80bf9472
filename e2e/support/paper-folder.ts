import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One paper, written by Pandoc and LaTeX. */
export const PAPERS = ['docx', 'odt', 'epub', 'rtf', 'tex', 'html', 'md'].map(
  (format) => `src/documents/fixtures/paper/paper.${format}`,
);

/** Written by LaTeX and LibreOffice; the rest by hand, as Zotero and PubMed write theirs. */
const OTHERS = [
  'src/documents/pdf/fixtures/two-column.pdf',
  'src/documents/pdf/fixtures/locked.pdf',
  'src/documents/pdf/fixtures/scanned.pdf',
  'src/documents/references/fixtures/pandoc.bib',
  'src/documents/references/fixtures/zotero.ris',
  'src/documents/references/fixtures/pubmed.nbib',
  'src/documents/tables/fixtures/libreoffice.xlsx',
];

/** Fills a folder, and one in it, with twelve formats; three of the files cannot be read. */
export function fillPaperFolder(folder: string): void {
  mkdirSync(join(folder, 'drafts'), { recursive: true });
  for (const path of PAPERS) copyFileSync(path, join(folder, 'drafts', basename(path)));
  for (const path of OTHERS) copyFileSync(path, join(folder, basename(path)));
  writeFileSync(join(folder, 'empty.txt'), '');
}
