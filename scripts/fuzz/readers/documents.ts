import type { DocumentFormat } from '../../../src/documents/file-reader.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { anyOf, type Mutation } from '../mutation.ts';
import { mutateBytes } from '../mutations/bytes.ts';
import { mutateJson } from '../mutations/json.ts';
import { mutateTextFile } from '../mutations/text.ts';
import { mutateZip } from '../mutations/zip.ts';
import { documentSeeds } from './document-seeds.ts';
import { readDocumentFile } from './read-document-file.ts';
import {
  BIBTEX,
  HTML,
  JSON_LINES,
  LATEX,
  LINES,
  MARKDOWN,
  OFFICE,
  PDF,
  RTF,
  TABLE,
  XLSX,
} from './tokens.ts';

const inParts = (tokens: readonly string[]): Mutation => mutateZip(() => mutateTextFile(tokens));

/** The name that a file has, and how it is changed. */
const FORMATS: Readonly<Record<DocumentFormat, readonly [name: string, mutate: Mutation]>> = {
  text: ['a.txt', mutateTextFile()],
  markdown: ['a.md', mutateTextFile(MARKDOWN)],
  html: ['a.html', mutateTextFile(HTML)],
  latex: ['a.tex', mutateTextFile(LATEX)],
  rtf: ['a.rtf', mutateTextFile(RTF)],
  docx: ['a.docx', inParts(OFFICE)],
  odt: ['a.odt', inParts(OFFICE)],
  epub: ['a.epub', inParts([...HTML, ...OFFICE])],
  pdf: ['a.pdf', anyOf(mutateTextFile(PDF), mutateBytes)],
  xlsx: ['a.xlsx', inParts(XLSX)],
  csv: ['a.csv', mutateTextFile(TABLE)],
  tsv: ['a.tsv', mutateTextFile(TABLE)],
  json: ['a.json', mutateJson],
  jsonl: ['a.jsonl', mutateTextFile(JSON_LINES)],
  bibtex: ['a.bib', mutateTextFile(BIBTEX)],
  ris: ['a.ris', mutateTextFile(LINES)],
  nbib: ['a.nbib', mutateTextFile(LINES)],
  'csl-json': ['a.json', mutateJson],
  zip: ['a.zip', mutateZip(() => mutateTextFile())],
};

/** The formats of documents, each by the way in that the app uses. */
export const DOCUMENT_FORMATS = Object.keys(FORMATS) as readonly DocumentFormat[];

export function documentTarget(format: DocumentFormat): FuzzTarget {
  const [name, mutate] = FORMATS[format];
  return {
    seeds: documentSeeds(format),
    mutate,
    read: (bytes) => readDocumentFile({ name, bytes }),
  };
}
