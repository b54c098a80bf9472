import type { StoreApi } from 'zustand/vanilla';
import type { ColumnChoice } from '../../documents/table-columns.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { KeptValues } from '../keeping/kept-values.ts';
import type { Tab } from '../tab.ts';
import { createDocumentTable, type DocumentTable } from './document-table.ts';
import type { DocumentsCalls, DocumentsChange } from './documents-calls.ts';
import type { DocumentsNews } from './documents-news.ts';
import type { DocumentsRun } from './documents-slice.ts';
import type { DocumentsTabs } from './documents-tabs.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import { createLeading } from './leading.ts';
import { allGone, CANCELLED, NOT_DONE, NOT_OPENED } from './list-problems.ts';
import { createReadingRun, type ReadingRun } from './reading-run.ts';
import { runState } from './run-state.ts';
import { shareRun } from './share-run.ts';
import { shareSettings, type SharedSettings } from './shared-settings.ts';
import { takeUp } from './take-up.ts';
import { createTaggingRun, type TaggingRun, type TaggingTarget } from './tagging-run.ts';
import { taggingTarget } from './tagging-target.ts';

export interface DocumentsWorkOptions {
  readonly documentsWorker: DocumentsWorker;
  readonly documentsTabs: DocumentsTabs;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly storage: KeptValues;
  readonly tab: Tab;
}

/** What is being done with the documents, in this tab or in the one that leads. */
export interface DocumentsWork {
  /** Takes up what was kept, and goes on where it stopped. Once is enough. */
  readonly opened: () => Promise<void>;
  readonly settings: SharedSettings;
  readonly table: DocumentTable;
  readonly tagging: TaggingRun;
  readonly reading: ReadingRun;
  readonly run: () => DocumentsRun;
  readonly showRun: () => void;
  /** Reads a kept file, here or in the tab that leads. */
  readonly read: (fileId: number, columns?: ColumnChoice) => void;
  readonly cancel: () => void;
  readonly goOn: () => void;
  /** Shows what the worker says has become of the list. */
  readonly ask: (answer: Promise<DocumentsChange>) => Promise<void>;
}

/** Joins reading and tagging with the tag set and encoder in use, and with other tabs. */
export function createDocumentsWork(
  store: StoreApi<AppState>,
  {
    documentsWorker: worker,
    documentsTabs: tabs,
    engine,
    clock,
    storage,
    tab,
  }: DocumentsWorkOptions,
): DocumentsWork {
  let target: TaggingTarget | null = null;
  let opening: Promise<void> | null = null;
  let hasEnded = false;

  const table = createDocumentTable(store, clock, () => ({ run: shared.told(run()) }));
  const onFailure = (documentsFailure: Failure): void => store.setState({ documentsFailure });
  const tagging = createTaggingRun({ engine, worker, clock, table, onFailure });
  const reading = createReadingRun({
    worker,
    table,
    onRows: tagging.take,
    onGone: tagging.drop,
    onFailure,
    // The tab that leads hears of it from the database.
    onFile: (fileId) => readAll([fileId]),
  });
  const { leads, join, goAlone } = createLeading({
    tabs,
    tab,
    clock,
    takeOver: () => void takeOver(),
    putAway,
  });
  const settings = shareSettings(storage, (before) => {
    const { isPaused, leavesOutReferences } = settings.get();
    if (isPaused !== before.isPaused) (isPaused ? tagging.hold : tagging.goOn)();
    store.setState({ leavesOutReferences, run: run() });
  });
  const shared = shareRun(tabs, {
    leads,
    run,
    onRun: (othersRun) => store.setState({ run: othersRun }),
    onRead: (fileId, columns) => reading.read(fileId, columns),
    onCancel: cancelHere,
  });

  function run(): DocumentsRun {
    if (!leads() && reading.progress() === null) return shared.othersRun();
    return runState({
      encoder: store.getState().encoder,
      isPaused: settings.get().isPaused,
      reading: reading.progress(),
      tagging: tagging.progress(),
    });
  }

  const showRun = (): void => store.setState({ run: shared.told(run()) });

  /** Follows the tag set and the encoder in use. */
  function follow(state: AppState): void {
    const { encoder } = state;
    if (encoder.phase === 'ready') {
      const { id, precision } = encoder.encoder;
      settings.set({ encoder: { id, precision } });
    }
    const before = target;
    target = taggingTarget(state, settings.get().encoder, before);
    if (target !== before) void tagging.aim(target);
    tagging.allow(leads() && !hasEnded && target !== null && encoder.phase === 'ready');
    showRun();
  }

  async function open(): Promise<void> {
    const isAlone = await join();
    watch();
    try {
      if (settings.get().isPaused) tagging.hold();
      const how = { isAlone, again: false };
      const { obstacle, unread, isEmpty } = await takeUp(how, { worker, table, tagging });
      if (obstacle !== null) {
        goAlone();
        store.setState({ documentsKeeping: { phase: 'in-memory', obstacle } });
      }
      const { count } = settings.get();
      if (obstacle === null && isEmpty && count > 0) onFailure(allGone(count));
      readAll(unread);
    } catch (error) {
      store.setState({ documents: [], documentsFailure: failureOf(error, NOT_OPENED) });
    }
    if (!leads()) shared.askForRun();
    follow(store.getState());
    noteCount();
    store.subscribe((state, before) => {
      const { packState, encoder, leavesOutReferences, documents } = before;
      const isSame =
        state.packState === packState &&
        state.encoder === encoder &&
        state.leavesOutReferences === leavesOutReferences;
      if (!isSame) follow(state);
      if (state.documents !== documents) noteCount();
    });
  }

  const opened = (): Promise<void> => (opening ??= open());

  /** For the next visit, which is to know whether the browser cleared them. */
  function noteCount(): void {
    const { documents, documentsKeeping } = store.getState();
    if (!leads() || documents === null || reading.progress() !== null) return;
    const isKept = documentsKeeping.phase === 'kept';
    if (isKept && documents.length !== settings.get().count) {
      settings.set({ count: documents.length });
    }
  }

  async function takeOver(): Promise<void> {
    await opened();
    readAll(await reopen({ isAlone: false, again: true }));
    follow(store.getState());
  }

  async function putAway(): Promise<void> {
    // What waits for the encoder waits again; what it has given is kept.
    tagging.hold();
    follow(store.getState());
    if (!settings.get().isPaused) tagging.goOn();
    await reading.stop();
  }

  /** What the worker has in memory is not what it was, or is another worker's. */
  async function reopen(how: DocumentsCalls['open']['input']): Promise<readonly number[]> {
    try {
      const { unread } = await takeUp(how, { worker, table, tagging });
      await tagging.aim(target);
      return unread;
    } catch (error) {
      onFailure(failureOf(error, NOT_OPENED));
      return [];
    }
  }

  function readAll(unread: readonly number[]): void {
    if (leads()) for (const fileId of unread) reading.read(fileId);
  }

  worker.onRestart(() => {
    watch();
    // The reading goes on by itself, but for the file that it may have crashed at.
    void reopen({ isAlone: false, again: false });
  });

  function watch(): void {
    // It ends with the worker; whoever asked that for something is told.
    worker.call('watch', null, { onProgress: onNews }).catch(() => undefined);
  }

  function onNews(news: DocumentsNews): void {
    if (news.kind === 'changes') {
      for (const file of news.files) table.putFile(file);
      for (const id of news.filesGone) table.dropFile(id);
      tagging.drop(news.gone);
      tagging.take(news.rows);
      readAll(news.unread);
    } else if (news.kind === 'ended') {
      hasEnded = true;
      tagging.hold();
      goAlone();
      store.setState({ documentsKeeping: { phase: 'ended', by: news.by } });
      follow(store.getState());
    } else {
      const { files, documents } = news;
      const isKept = files + documents === 0;
      store.setState({
        documentsKeeping: isKept ? { phase: 'kept' } : { phase: 'partly', files, documents },
      });
    }
  }

  async function ask(answer: Promise<DocumentsChange>): Promise<void> {
    try {
      const { rows, gone: ids } = await answer;
      tagging.drop(ids);
      tagging.take(rows);
      table.show();
    } catch (error) {
      onFailure(failureOf(error, NOT_DONE));
    }
  }

  function goOn(): void {
    settings.set({ isPaused: false });
    tagging.goOn();
    showRun();
  }

  function cancelHere(): void {
    reading.cancel();
    const ids = tagging.clear();
    goOn();
    table.show();
    if (ids.length > 0) void ask(worker.call('setProblem', { ids, problem: CANCELLED }));
  }

  return {
    opened,
    settings,
    table,
    tagging,
    reading,
    run,
    showRun,
    read: (fileId, columns) =>
      leads() ? reading.read(fileId, columns) : shared.askToRead(fileId, columns),
    cancel() {
      if (leads()) return cancelHere();
      reading.cancel();
      shared.askToCancel();
    },
    goOn,
    ask,
  };
}
