import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import type { DocumentFile, DocumentRow } from './documents-slice.ts';

/**
 * The page shows changes at least this long after one another: each makes it filter, sort and draw
 * thousands of rows, while documents may be done every few milliseconds.
 */
const SHOW_MILLISECONDS = 100;

/** All rows and files as they are now; the store follows in steps. */
export interface DocumentTable {
  readonly row: (id: number) => DocumentRow | undefined;
  readonly rows: () => Iterable<DocumentRow>;
  readonly put: (rows: readonly DocumentRow[]) => void;
  readonly drop: (ids: readonly number[]) => void;
  readonly putFile: (file: DocumentFile) => void;
  readonly dropFile: (id: number) => void;
  /** Shows all that is known now. */
  readonly show: () => void;
}

/** @param alongside what else is to change whenever rows are shown */
export function createDocumentTable(
  store: StoreApi<AppState>,
  clock: Clock,
  alongside: () => Partial<AppState>,
): DocumentTable {
  const rows = new Map<number, DocumentRow>();
  const files = new Map<number, DocumentFile>();
  let isSorted = true;
  let areFilesNew = false;
  let lastId = -Infinity;
  let isWaiting = false;

  function show(): void {
    if (!isSorted) {
      const sorted = [...rows.values()].toSorted((a, b) => a.id - b.id);
      rows.clear();
      for (const row of sorted) rows.set(row.id, row);
      lastId = sorted.at(-1)?.id ?? -Infinity;
      isSorted = true;
    }
    store.setState({
      documents: [...rows.values()],
      ...(areFilesNew ? { files: filesInUse() } : {}),
      ...alongside(),
    });
    areFilesNew = false;
  }

  /** Files whose documents were all removed are out of sight, until that is undone. */
  function filesInUse(): DocumentFile[] {
    const used = new Set(Array.from(rows.values(), ({ fileId }) => fileId));
    return [...files.values()].filter(({ id }) => used.has(id));
  }

  function showSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(SHOW_MILLISECONDS, () => {
      isWaiting = false;
      show();
    });
  }

  return {
    row: (id) => rows.get(id),
    rows: () => rows.values(),
    put(changed) {
      for (const row of changed) {
        if (!rows.has(row.id)) {
          areFilesNew = true;
          if (row.id < lastId) isSorted = false;
          else lastId = row.id;
        }
        rows.set(row.id, row);
      }
      showSoon();
    },
    drop(ids) {
      for (const id of ids) rows.delete(id);
      areFilesNew = true;
      showSoon();
    },
    putFile(file) {
      files.set(file.id, file);
      areFilesNew = true;
      showSoon();
    },
    dropFile(id) {
      files.delete(id);
      areFilesNew = true;
      showSoon();
    },
    show,
  };
}
