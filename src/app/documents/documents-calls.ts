import type { DocumentProblem } from '../../core/document.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { ColumnChoice } from '../../documents/table-columns.ts';
import type { PassageVectors } from '../../storage/documents/document-store.ts';
import type { StoreObstacle } from '../../storage/documents/open-document-store.ts';
import type { Failure } from '../failure.ts';
import type { Threshold } from '../settings-slice.ts';
import type { BroughtFile, OpenedDocument, TableFormat } from './documents-actions.ts';
import type { DocumentsNews } from './documents-news.ts';
import type { DocumentFile, DocumentRow } from './documents-slice.ts';
import type { EncodingSettings } from './encoding-settings.ts';
import type { TaggedBlock } from './tagged-block.ts';

/** What became of the list of documents. */
export interface DocumentsChange {
  /** New or changed. */
  readonly rows: readonly DocumentRow[];
  readonly gone: readonly number[];
}

/** What the encoder gave for one section of a document; offsets are into its cleaned text. */
export type EncodedSection = Pick<PassageVectors, 'starts' | 'ends' | 'tokens' | 'vectors'>;

export interface EncodedDocument {
  readonly id: number;
  /** Of the text that was encoded. */
  readonly contentKey: string;
  readonly sections: readonly EncodedSection[];
}

/** What the tags that are taken away depend on, beside the tag set in use. */
export interface OutputSettings {
  readonly threshold: Threshold;
  /** Name of the encoder. */
  readonly model: string;
  /** Such as `WASM`. */
  readonly backend: string;
  readonly precision: string;
  /** ISO 8601. */
  readonly date: string;
  /** Of the app. */
  readonly version: string;
}

/** The texts of a document that are encoded each on its own. */
export interface DocumentSections {
  readonly contentKey: string;
  readonly texts: readonly string[];
}

/** What the worker that reads, keeps and tags documents is asked. */
export type DocumentsCalls = {
  /** Takes up what was kept; the rows come as progress. */
  open: {
    input: {
      /** Whether no other tab has documents in sight. */
      readonly isAlone: boolean;
      /** Whether to read anew what the worker has in memory. */
      readonly again: boolean;
    };
    output: {
      /** Why it does not outlive the tab; null where it does. */
      readonly obstacle: StoreObstacle | null;
      readonly files: readonly DocumentFile[];
      /** Files that were not read to their end. */
      readonly unread: readonly number[];
    };
    progress: readonly DocumentRow[];
  };
  /** Reports news from now on; never ends. */
  watch: { input: null; output: null; progress: DocumentsNews };
  /** Answered at once, unless a reader holds the worker up. */
  alive: { input: null; output: null };
  keepFiles: { input: readonly BroughtFile[]; output: readonly DocumentFile[] };
  /** Reads a kept file, again where it was read before: documents of the same part keep their id. */
  readFile: {
    input: { readonly fileId: number; readonly columns?: ColumnChoice };
    output: { readonly file: DocumentFile; readonly gone: readonly number[] };
    progress: readonly DocumentRow[];
  };
  /** Says that a file cannot be read, in a row of its own. */
  refuseFile: {
    input: { readonly fileId: number; readonly problem: DocumentProblem };
    output: DocumentsChange;
  };
  /** Leaves files unread. What was read of them stays. Gives those of which nothing was. */
  leaveFiles: { input: readonly number[]; output: readonly number[] };
  remove: { input: readonly number[]; output: DocumentsChange };
  undoRemove: { input: null; output: DocumentsChange };
  /** Uses a tag set from now on. What has vectors for it is tagged; it comes as progress. */
  tagAll: {
    input: { readonly pack: TagPack; readonly settings: EncodingSettings };
    output: null;
    progress: TaggedBlock;
  };
  /** What is to be encoded of each document; null for one that is gone. */
  sections: {
    input: { readonly ids: readonly number[]; readonly settings: EncodingSettings };
    output: readonly (DocumentSections | 'damaged' | null)[];
  };
  /** Keeps what the encoder gave, and tags it by the tag set in use. */
  keepVectors: {
    input: {
      readonly settings: EncodingSettings;
      readonly documents: readonly EncodedDocument[];
    };
    /** Without those that are gone, or changed meanwhile. `failure` where they could not be kept. */
    output: { readonly tagged: TaggedBlock; readonly failure: Failure | null };
  };
  /** Says that documents could not be tagged, with why; or, with null, that they wait again. */
  setProblem: {
    input: { readonly ids: readonly number[]; readonly problem: DocumentProblem | null };
    output: DocumentsChange;
  };
  read: { input: { readonly id: number }; output: OpenedDocument };
  exportTable: {
    input: {
      readonly format: TableFormat;
      readonly ids: readonly number[];
      readonly settings: OutputSettings;
    };
    output: Blob;
  };
  markdown: {
    input: { readonly ids: readonly number[]; readonly settings: OutputSettings };
    output: string;
  };
  /** The file's bytes with the tags as keywords. */
  writeBack: {
    input: {
      readonly fileId: number;
      readonly prefix: string;
      readonly settings: OutputSettings;
    };
    output: Blob;
  };
  folders: {
    input: { readonly ids: readonly number[]; readonly settings: OutputSettings };
    output: Blob;
  };
};
