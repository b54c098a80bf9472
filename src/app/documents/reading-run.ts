import { words } from '../../core/words.ts';
import type { ColumnChoice } from '../../documents/table-columns.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { DocumentTable } from './document-table.ts';
import type { BroughtFile } from './documents-actions.ts';
import type { DocumentRow } from './documents-slice.ts';
import type { DocumentsWorker } from './documents-worker.ts';

export interface ReadingRun {
  /** Keeps files, and tells of each. */
  readonly add: (files: readonly BroughtFile[]) => void;
  /** Reads a kept file; a table by other columns, where they are given. */
  readonly read: (fileId: number, columns?: ColumnChoice) => void;
  /** Leaves unread what is not read yet. */
  readonly cancel: () => void;
  /** Stops, for another tab to go on. Resolves once nothing is written any more. */
  readonly stop: () => Promise<void>;
  /** Null while nothing is read. */
  readonly progress: () => { readonly filesDone: number; readonly filesTotal: number } | null;
}

interface Options {
  readonly worker: DocumentsWorker;
  readonly table: DocumentTable;
  /** It is kept, to be read. */
  readonly onFile: (fileId: number) => void;
  readonly onRows: (rows: readonly DocumentRow[]) => void;
  readonly onGone: (ids: readonly number[]) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Files kept in one go. The first ones are to be read soon. */
const FILES_AT_ONCE = 20;

interface Order {
  readonly fileId: number;
  readonly columns?: ColumnChoice | undefined;
}

/**
 * Has files kept and read. They are kept first, quickly, so that a reload in the middle of a folder
 * loses none.
 */
export function createReadingRun(options: Options): ReadingRun {
  const { worker, table, onFile, onRows, onGone, onFailure } = options;
  let brought: BroughtFile[] = [];
  let orders: Order[] = [];
  let done = 0;
  let isKeeping = false;
  let reading: { readonly fileId: number; readonly controller: AbortController } | null = null;

  async function keepAll(): Promise<void> {
    if (isKeeping) return;
    isKeeping = true;
    while (brought.length > 0) {
      const files = brought.splice(0, FILES_AT_ONCE);
      try {
        for (const file of await worker.call('keepFiles', files)) {
          table.putFile(file);
          onFile(file.id);
        }
      } catch (error) {
        done += files.length;
        onFailure(failureOf(error, NOT_KEPT));
      }
    }
    isKeeping = false;
    rest();
  }

  function read(fileId: number, columns?: ColumnChoice): void {
    orders = [...orders.filter((order) => order.fileId !== fileId), { fileId, columns }];
    if (reading === null) void readAll();
  }

  async function readAll(): Promise<void> {
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
      const controller = new AbortController();
      reading = { fileId: order.fileId, controller };
      await readOne(order, controller.signal);
      done += 1;
    }
    reading = null;
    table.show();
    rest();
  }

  async function readOne({ fileId, columns }: Order, signal: AbortSignal): Promise<void> {
    const input = columns === undefined ? { fileId } : { fileId, columns };
    try {
      const { file, gone } = await worker.call('readFile', input, { signal, onProgress: onRows });
      table.putFile(file);
      onGone(gone);
    } catch (error) {
      if (!signal.aborted) await refuse(fileId, error);
    }
  }

  /** The reader took the worker down with it, or there is no room. */
  async function refuse(fileId: number, error: unknown): Promise<void> {
    const { message, advice } = failureOf(error, NOT_READ);
    try {
      const problem = { part: '', message, advice };
      onRows((await worker.call('refuseFile', { fileId, problem })).rows);
    } catch (refused) {
      onFailure(failureOf(refused, NOT_READ));
    }
  }

  function rest(): void {
    if (reading === null && !isKeeping) done = 0;
  }

  async function leave(ids: readonly number[]): Promise<void> {
    try {
      for (const id of await worker.call('leaveFiles', ids)) table.dropFile(id);
    } catch (error) {
      onFailure(failureOf(error, NOT_READ));
    }
  }

  return {
    add(files) {
      brought.push(...files);
      void keepAll();
    },
    read,
    cancel() {
      brought = [];
      const left = orders.map(({ fileId }) => fileId);
      orders = [];
      if (reading !== null) {
        left.push(reading.fileId);
        reading.controller.abort(new DOMException('The reading was cancelled.', 'AbortError'));
      }
      if (left.length > 0) void leave(left);
    },
    async stop() {
      orders = [];
      reading?.controller.abort(new DOMException('Another tab reads on.', 'AbortError'));
      // It waits for its turn behind what is being read.
      await worker.call('leaveFiles', []).catch(() => undefined);
    },
    progress() {
      const left = brought.length + orders.length + (reading === null ? 0 : 1);
      if (left === 0 && !isKeeping) return null;
      return { filesDone: done, filesTotal: done + Math.max(1, left) };
    },
  };
}

const NOT_KEPT = {
  message: words('Some files could not be kept.'),
  advice: words('Add them again; if that fails too, reload the page.'),
};

const NOT_READ = {
  message: words('The file could not be read.'),
  advice: words('Open it in the program that it comes from, save it anew, then add it again.'),
};
