import { openDB } from 'idb';
import type { DocumentChanges } from './document-changes.ts';
import { DATABASE, type DocumentSchema, upgrade, VERSION } from './document-database.ts';
import type { DocumentStore } from './document-store.ts';
import { IndexedDocumentStore } from './indexed-document-store.ts';
import { LayeredDocumentStore, type Unkept } from './layered-document-store.ts';
import { MemoryDocumentStore } from './memory-document-store.ts';

/** Why documents are in memory alone. */
export type StoreObstacle =
  /** The browser has no database or refuses it: private windows, no room, a damaged profile. */
  | 'refused'
  /** A newer version of the app made the database; what it keeps is left alone. */
  | 'newer-version'
  /** Another tab with an older version of the app does not let go of the database. */
  | 'older-tab';

/** Why a store that was open can be used no more. What it keeps is still there. */
export type StoreEnd =
  /** Another tab with a newer version of the app needs it for itself. */
  | 'newer-tab'
  /** The browser closed it: the person cleared the site's data, or it failed. */
  | 'browser';

export interface OpenedStore {
  readonly store: DocumentStore;
  readonly obstacle: StoreObstacle | null;
}

export interface StoreWatch {
  readonly onUnkept: (unkept: Unkept) => void;
  readonly onEnd: (end: StoreEnd) => void;
  /** Something in the browser's database is another than before. */
  readonly onChange: (changes: DocumentChanges) => void;
}

export interface OpenOptions {
  /** Fires when it has waited long enough for another tab. Default: after five seconds. */
  readonly patience?: () => AbortSignal;
  /** Of the database. Default: the app's. */
  readonly version?: number;
}

/** A tab that is busy or was just reloaded lets go of the database in this time. */
const PATIENCE_MILLISECONDS = 5_000;

/** The browser's database, or memory where that cannot be had. */
export async function openDocumentStore(
  watch: StoreWatch,
  options: OpenOptions = {},
): Promise<OpenedStore> {
  try {
    const database = await openDatabase(watch, options);
    const store = new LayeredDocumentStore(
      new IndexedDocumentStore(database, watch.onChange),
      watch.onUnkept,
    );
    return { store, obstacle: null };
  } catch (error) {
    return { store: new MemoryDocumentStore(), obstacle: obstacleOf(error) };
  }
}

async function openDatabase({ onEnd }: StoreWatch, { patience, version = VERSION }: OpenOptions) {
  let giveUp: (reason: unknown) => void = () => undefined;
  const tooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const opening = openDB<DocumentSchema>(DATABASE, version, {
    upgrade: (database, before) => upgrade(database, before),
    blocked() {
      const signal = patience?.() ?? AbortSignal.timeout(PATIENCE_MILLISECONDS);
      signal.addEventListener('abort', () => giveUp(signal.reason));
    },
    // A newer version of the app in another tab comes first; its upgrade waits for this.
    blocking(_before, _wanted, { target }) {
      (target as IDBDatabase).close();
      onEnd('newer-tab');
    },
    terminated: () => onEnd('browser'),
  });
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    // Nobody waits for it any more, and open it would be in others' way.
    opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  }
}

function obstacleOf(error: unknown): StoreObstacle {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer-version';
  return name === 'TimeoutError' ? 'older-tab' : 'refused';
}
