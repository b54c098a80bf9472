import type { DocumentProblem, DocumentText } from '../core/document.ts';
import type { ColumnChoice } from './table-columns.ts';

/** What kind a file is, found from its contents before its name. */
export type DocumentFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'latex'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'rtf'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'json'
  | 'jsonl'
  | 'bibtex'
  | 'ris'
  | 'nbib'
  | 'csl-json'
  | 'zip';

export interface SourceFile {
  /** With the folders that it lies in, such as `papers/a.pdf`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadOptions {
  /** Of a table, chosen by the person; guessed where it is not given. */
  readonly columns?: ColumnChoice | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What reading a file gives, as it goes. */
export type ReadItem =
  | { readonly kind: 'document'; readonly document: DocumentText }
  /** The others are read all the same. */
  | { readonly kind: 'problem'; readonly problem: DocumentProblem }
  /** Of a table, before its rows: its columns, and which were taken for what. */
  | {
      readonly kind: 'columns';
      readonly columns: readonly string[];
      readonly choice: ColumnChoice;
    };

/**
 * Reads a file of one format. Problems with the whole file are thrown as DocumentError, those with a
 * part of it are items.
 * @throws DocumentError, the signal's reason
 */
export type FileReader = (file: SourceFile, options: ReadOptions) => AsyncIterable<ReadItem>;
