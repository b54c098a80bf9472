import type { DocumentFormat } from '../file-reader.ts';
import { jsonKind } from './json-kind.ts';
import { tableKind } from './table-kind.ts';

/** Text files that are made for programs, and drawings. */
const NO_DOCUMENT = new Set(
  (
    'sty cls bst bbx cbx aux log toc lof lot out blg bcf fls fdb_latexmk synctex js mjs ts css ' +
    'map lock svg ini cfg dtd xsd xsl eps ps pfb afm obj stl'
  ).split(' '),
);

/** What a name's extension says, and what a text has to have for it to be believed. */
const BY_EXTENSION: readonly (readonly [RegExp, DocumentFormat, RegExp])[] = [
  [/^(?:md|markdown|mkd|mdx|rmd|qmd)$/, 'markdown', /(?:)/],
  [/^(?:tex|ltx|latex)$/, 'latex', /\\[a-z]/i],
  [/^bib(?:tex)?$/, 'bibtex', /^[^\S\n]*@\s*[a-z]+\s*[{(]/im],
  [/^ris$/, 'ris', /^TY {2}-/m],
  [/^nbib$/, 'nbib', /^PMID *-/m],
  [/^json$/, 'json', /^\s*[[{]/],
  [/^(?:jsonl|ndjson)$/, 'jsonl', /^\s*[[{]/],
  [/^x?html?$/, 'html', /<[a-z][^<>]*>/i],
];

const BIBTEX = /^(?:\s*%[^\n]*\n)*\s*@\s*[a-z]+\s*[{(]/i;
const RIS = /^\s*TY {2}- /;
const NBIB = /^\s*PMID- /;
/** Comments and commands may come before; words may not, as in a text on LaTeX. */
const LATEX =
  /^(?:\s*(?:%|\\(?!documentclass|documentstyle|begin)[a-z@]|[{}])[^\n]*(?:\n|$))*\s*\\(?:document(?:class|style)\b|begin\{document\})/i;
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body)\b/i;
const XML = /^\s*<\?xml\b/i;
const SVG =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg\b/i;
/** A page without its head: Markdown may begin like that, too, and says so by its name. */
const HTML_PART =
  /^\s*<(?:div|p|h[1-6]|article|section|main|table|ul|ol|meta|title|style|span)\b[^<>]*>/i;
const MARKDOWN =
  /^#{1,6} \S|^(?:```|~~~)|^\s{0,3}[-*] \S.*\n\s{0,3}[-*] \S|\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/m;
const FRONT_MATTER = /^---\n[a-z_-]+:[^\n]*\n/i;

/**
 * What a text is, by its beginning; by its name's extension only where that leaves it open; null for
 * texts that are no documents, such as drawings and LaTeX's own files.
 */
export function textKind(head: string, extension: string): DocumentFormat | null {
  if (SVG.test(head)) return null;
  if (HTML.test(head)) return 'html';
  if (RIS.test(head)) return 'ris';
  if (NBIB.test(head)) return 'nbib';
  if (BIBTEX.test(head)) return 'bibtex';
  if (NO_DOCUMENT.has(extension)) return null;
  if (LATEX.test(head)) return 'latex';
  if (XML.test(head)) return 'html';
  const named = BY_EXTENSION.find(([name]) => name.test(extension));
  const kind = jsonKind(head) ?? (named?.[2].test(head) ? named[1] : null);
  if (kind !== null) return kind;
  if (HTML_PART.test(head)) return 'html';
  const table = tableKind(head);
  if (table !== null) return table;
  // A table of one column looks like any list of lines.
  if (extension === 'csv') return 'csv';
  if (extension === 'tsv' || extension === 'tab') return 'tsv';
  const isMarkdown = FRONT_MATTER.test(head) || (MARKDOWN.test(head) && extension !== 'txt');
  return isMarkdown ? 'markdown' : 'text';
}
