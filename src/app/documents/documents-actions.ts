import type { TaggedPassage } from './open-document.ts';
import type { ColumnChoice } from '../../documents/table-columns.ts';
import type { DocumentText } from '../../core/document.ts';
import type { DocumentsFilter, DocumentsSort } from './documents-slice.ts';

/** A file that was dropped, opened or pasted. */
export interface BroughtFile {
  /** With the folders that it lies in. */
  readonly name: string;
  readonly blob: Blob;
}

/** A document whole, as it is shown. */
export interface OpenedDocument extends DocumentText {
  /** In order; empty until it is tagged. */
  readonly taggedPassages: readonly TaggedPassage[];
}

export type TableFormat = 'csv' | 'json' | 'xlsx';

export interface ExportOptions {
  /** Only the rows that the filter shows, or the selected ones where some are. Default: all. */
  readonly only?: 'all' | 'shown' | 'selected';
}

/** What a person can do with documents. Promises reject with a Failure's error in words. */
export interface DocumentsActions {
  readonly addFiles: (files: readonly BroughtFile[]) => void;
  /** Reads a file again, such as one with a problem. */
  readonly retryFile: (fileId: number) => void;
  /** Reads a table again with other columns. */
  readonly chooseColumns: (fileId: number, choice: ColumnChoice) => void;
  readonly remove: (ids: readonly number[]) => void;
  /** Brings back what `remove` took last. */
  readonly undoRemove: () => void;
  readonly pause: () => void;
  /** Goes on; where nothing waits, what failed or was cancelled is tried again. */
  readonly resume: () => void;
  /**
   * Drops what waits; what is done stays. Files that are not read yet are forgotten; documents that
   * are not tagged yet stay in the list, as failed, and `resume` takes them up again.
   */
  readonly cancel: () => void;
  readonly sortBy: (sort: DocumentsSort) => void;
  readonly filterBy: (change: Partial<DocumentsFilter>) => void;
  readonly select: (ids: ReadonlySet<number>) => void;
  readonly open: (id: number | null) => void;
  /** Ids on the screen: they are encoded first. */
  readonly showing: (ids: readonly number[]) => void;
  readonly leaveOutReferences: (leaves: boolean) => void;
  /** @throws Error when it is gone */
  readonly read: (id: number) => Promise<OpenedDocument>;
  readonly exportTable: (format: TableFormat, options?: ExportOptions) => Promise<void>;
  readonly copyMarkdown: (options?: ExportOptions) => Promise<void>;
  /** The file with its tags as keywords, nothing else changed. `prefix` such as `tag:`. */
  readonly writeBack: (fileId: number, prefix: string) => Promise<void>;
  /** A ZIP with a folder for each tag, and the documents' files in them. */
  readonly exportFolders: (options?: ExportOptions) => Promise<void>;
}
