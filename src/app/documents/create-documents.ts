import type { StoreApi } from 'zustand/vanilla';
import { words } from '../../core/words.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { KeyValueStore } from '../keeping/key-value-store.ts';
import { createDocumentTable } from './document-table.ts';
import type { BroughtFile, DocumentsActions } from './documents-actions.ts';
import { createOutput, type OutputDependencies } from './documents-output.ts';
import type { DocumentRow, DocumentsSlice } from './documents-slice.ts';
import type { DocumentsChange } from './documents-calls.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import { type DocumentsSettings, keptDocumentsSettings } from './keep-documents-settings.ts';
import { createReadingRun } from './reading-run.ts';
import { runState } from './run-state.ts';
import { createTaggingRun, type TaggingTarget } from './tagging-run.ts';
import { taggingTarget } from './tagging-target.ts';

export interface DocumentsDependencies extends OutputDependencies {
  readonly documentsWorker: DocumentsWorker;
}

interface Options extends DocumentsDependencies {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly storage: KeyValueStore;
}

export interface Documents {
  readonly actions: DocumentsActions;
  /** Takes up what was kept, and goes on where it stopped. Once is enough. */
  readonly open: () => void;
}

/** Joins what can be done with documents. */
export function createDocuments(store: StoreApi<AppState>, options: Options): Documents {
  const { documentsWorker: worker, engine, clock, storage } = options;
  const keptSettings = keptDocumentsSettings(storage);
  let settings = keptSettings.read();
  let target: TaggingTarget | null = null;
  let opening: Promise<void> | null = null;
  let isKept = true;

  const table = createDocumentTable(store, clock, () => ({ run: run() }));
  const onFailure = (documentsFailure: Failure): void => store.setState({ documentsFailure });
  const tagging = createTaggingRun({ engine, worker, clock, table, onFailure });
  const onRows = tagging.take;
  const reading = createReadingRun({ worker, table, onRows, onGone: tagging.drop, onFailure });

  function run(): AppState['run'] {
    const { encoder } = store.getState();
    const { isPaused } = settings;
    return runState({
      encoder,
      isPaused,
      reading: reading.progress(),
      tagging: tagging.progress(),
    });
  }

  function set(changes: Partial<DocumentsSettings>): void {
    settings = { ...settings, ...changes };
    keptSettings.write(settings);
  }

  /** Follows the tag set and the encoder in use. */
  function follow(state: AppState): void {
    const { encoder } = state;
    if (encoder.phase === 'ready') {
      const { id, precision } = encoder.encoder;
      set({ encoder: { id, precision } });
    }
    const before = target;
    target = taggingTarget(state, settings.encoder, before);
    if (target !== before) void tagging.aim(target);
    tagging.allow(target !== null && encoder.phase === 'ready');
    store.setState({ run: run() });
  }

  async function takeUp(): Promise<readonly number[]> {
    const blocks: (readonly DocumentRow[])[] = [];
    const { persistent, files, unread } = await worker.call('open', null, {
      onProgress: (block) => void blocks.push(block),
    });
    for (const file of files) table.putFile(file);
    tagging.take(blocks.flat());
    isKept = persistent;
    return unread;
  }

  async function open(): Promise<void> {
    try {
      const unread = await takeUp();
      table.show();
      if (settings.isPaused) tagging.hold();
      for (const fileId of unread) reading.read(fileId);
    } catch (error) {
      store.setState({ documents: [], documentsFailure: failureOf(error, NOT_OPENED) });
    }
    follow(store.getState());
    store.subscribe((state, before) => {
      const { packState, encoder, leavesOutReferences } = before;
      const isSame =
        state.packState === packState &&
        state.encoder === encoder &&
        state.leavesOutReferences === leavesOutReferences;
      if (!isSame) follow(state);
    });
  }

  const opened = (): Promise<void> => (opening ??= open());

  /** The worker crashed: the fresh one is to know what the one before did. */
  async function reopen(): Promise<void> {
    try {
      await takeUp();
      await tagging.aim(target);
    } catch (error) {
      onFailure(failureOf(error, NOT_OPENED));
    }
  }
  worker.onRestart(() => void reopen());

  /** Asks the worker, and shows what became of the list. */
  async function ask(answer: Promise<DocumentsChange>): Promise<void> {
    try {
      const { rows, gone } = await answer;
      tagging.drop(gone);
      tagging.take(rows);
      table.show();
    } catch (error) {
      onFailure(failureOf(error, NOT_DONE));
    }
  }

  function goOn(): void {
    set({ isPaused: false });
    tagging.goOn();
    store.setState({ run: run() });
  }

  async function add(files: readonly BroughtFile[]): Promise<void> {
    await opened();
    reading.add(files);
    store.setState({ run: run(), documentsFailure: isKept ? null : ONLY_IN_MEMORY });
  }

  const actions: DocumentsActions = {
    ...createOutput(store, worker, options),
    addFiles(files) {
      goOn();
      void add(files);
    },
    retryFile: (fileId) => reading.read(fileId),
    chooseColumns: (fileId, choice) => reading.read(fileId, choice),
    remove(ids) {
      const gone = new Set(ids);
      const { selected, openDocument } = store.getState();
      tagging.drop(ids);
      table.show();
      store.setState({
        selected: new Set([...selected].filter((id) => !gone.has(id))),
        openDocument: openDocument !== null && gone.has(openDocument) ? null : openDocument,
      });
      void ask(worker.call('remove', ids));
    },
    undoRemove: () => void ask(worker.call('undoRemove', null)),
    pause() {
      set({ isPaused: true });
      tagging.hold();
      table.show();
    },
    resume() {
      goOn();
      const { documents } = store.getState();
      const isIdle = run().phase === 'idle';
      const failed = (documents ?? []).filter(({ state }) => state === 'failed');
      if (!isIdle || failed.length === 0) return;
      const ids = failed.map(({ id }) => id);
      void ask(worker.call('setProblem', { ids, problem: null }));
    },
    cancel() {
      reading.cancel();
      const ids = tagging.clear();
      goOn();
      table.show();
      if (ids.length > 0) void ask(worker.call('setProblem', { ids, problem: CANCELLED }));
    },
    sortBy: (sort) => store.setState({ sort }),
    filterBy: (changes) => store.setState(({ filter }) => ({ filter: { ...filter, ...changes } })),
    select: (selected) => store.setState({ selected }),
    open: (openDocument) => store.setState({ openDocument }),
    showing: tagging.showing,
    leaveOutReferences(leavesOutReferences) {
      set({ leavesOutReferences });
      store.setState({ leavesOutReferences });
    },
    read: (id) => worker.call('read', { id }),
  };

  return { actions, open: () => void opened() };
}

/** Before what was kept has been read. */
export function firstDocumentsState(storage: KeyValueStore): DocumentsSlice {
  return {
    documents: null,
    files: [],
    run: { phase: 'idle' },
    sort: { by: 'added', descending: false },
    filter: { tag: null, least: 0, most: 1, text: '' },
    selected: new Set(),
    openDocument: null,
    leavesOutReferences: keptDocumentsSettings(storage).read().leavesOutReferences,
    documentsFailure: null,
  };
}

const CANCELLED = {
  part: '',
  message: words('It was cancelled before it was tagged.'),
  advice: words('Resume to tag it after all.'),
};

const ONLY_IN_MEMORY: Failure = {
  message: words('Documents are kept only until this tab is closed.'),
  advice: words(
    'The browser gives no room to keep them, as in private windows. Export the tags in time.',
  ),
  detail: 'IndexedDB could not be opened.',
};

const NOT_OPENED = {
  message: words('The documents that were kept could not be opened.'),
  advice: words('They are still there. Close other tabs of Taglight, then reload the page.'),
};

const NOT_DONE = {
  message: words('The list of documents could not be changed.'),
  advice: words('Reload the page, then try again.'),
};
