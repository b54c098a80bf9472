import type { ColumnChoice } from '../../documents/table-columns.ts';
import type { DocumentProblem } from '../../core/document.ts';
import type { StoreEnd, StoreObstacle } from '../../storage/documents/open-document-store.ts';
import type { Failure } from '../failure.ts';
import type { Words } from '../../core/words.ts';

/** Where a document is on its way. */
export type DocumentState =
  /** Its text is known, its passages are not encoded yet. */
  | 'waiting'
  | 'encoding'
  | 'tagged'
  /** The file, or this part of it, could not be read; `problem` says why. */
  | 'unread'
  /** Read, but its passages could not be encoded; `problem` says why. */
  | 'failed';

/** A row of the table. Rows are replaced, never written to. */
export interface DocumentRow {
  /** Unique and ascending in the order in which documents came. */
  readonly id: number;
  readonly fileId: number;
  /** The file's name with its folders, and the part within it: `library.bib · smith2020`. */
  readonly name: string;
  readonly title: string;
  readonly state: DocumentState;
  readonly problem: DocumentProblem | null;
  /** Of how it was read. */
  readonly notes: readonly Words[];
  /** [tags] of the tag set in use, each 0 to 1; null until it is tagged. */
  readonly probabilities: Float64Array | null;
  /** 0 until its passages are known. */
  readonly passages: number;
  readonly tokens: number;
  readonly characters: number;
  readonly givenTag: string | null;
  /** The first document with the very same text, where there is one before it. */
  readonly duplicateOf: number | null;
}

/** A file as it was brought. */
export interface DocumentFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `columns` of a table and what they were taken for; null for other formats. */
  readonly table: { readonly columns: readonly string[]; readonly choice: ColumnChoice } | null;
  /** Whether tags can be written back into it. */
  readonly writesBack: 'bibtex' | 'ris' | null;
}

export type DocumentsRun =
  | { readonly phase: 'idle' }
  /** Files are being read; `filesTotal` grows while folders are walked. */
  | { readonly phase: 'reading'; readonly filesDone: number; readonly filesTotal: number }
  | {
      readonly phase: 'tagging';
      readonly done: number;
      readonly total: number;
      /** As far as the pace so far tells; null until it does. */
      readonly remainingMilliseconds: number | null;
    }
  | {
      readonly phase: 'paused';
      readonly done: number;
      readonly total: number;
      /** Why, where it was not the person: the encoder failed. It goes on once that is mended. */
      readonly reason?: Failure;
    };

export interface DocumentsSort {
  readonly by: 'added' | 'name' | 'title' | 'tag' | 'probability' | 'passages' | 'tokens' | 'state';
  readonly descending: boolean;
}

export interface DocumentsFilter {
  /** Winning tag; null lets every tag through. */
  readonly tag: string | null;
  /** Of the winning tag, 0 to 1. */
  readonly least: number;
  readonly most: number;
  /** In name or title; '' for any. */
  readonly text: string;
}

export type DocumentsKeeping =
  | { readonly phase: 'kept' }
  /** Until the tab is closed. */
  | { readonly phase: 'in-memory'; readonly obstacle: StoreObstacle }
  /** So much of it until the tab is closed: the browser gives no more room. */
  | { readonly phase: 'partly'; readonly files: number; readonly documents: number }
  /** All is kept, but this tab cannot get at it any more. */
  | { readonly phase: 'ended'; readonly by: StoreEnd };

export interface DocumentsSlice {
  /** null until what was kept has been read. In the order in which they came. */
  readonly documents: readonly DocumentRow[] | null;
  readonly files: readonly DocumentFile[];
  readonly run: DocumentsRun;
  readonly sort: DocumentsSort;
  readonly filter: DocumentsFilter;
  /** Ids of selected rows. */
  readonly selected: ReadonlySet<number>;
  /** The document that is shown whole. */
  readonly openDocument: number | null;
  /** Lists of references are left out of what is tagged. Default: true. */
  readonly leavesOutReferences: boolean;
  /** How far what is here outlives the tab. */
  readonly documentsKeeping: DocumentsKeeping;
  /** What could not be kept or written, and what to do. */
  readonly documentsFailure: Failure | null;
}
