import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { BroughtFile, DocumentsActions } from './documents-actions.ts';
import { createOutput, type OutputDependencies } from './documents-output.ts';
import { createDocumentsWork, type DocumentsWorkOptions } from './documents-work.ts';

export interface DocumentsDependencies
  extends OutputDependencies, Pick<DocumentsWorkOptions, 'documentsWorker' | 'documentsTabs'> {}

export interface Documents {
  readonly actions: DocumentsActions;
  /** Takes up what was kept, and goes on where it stopped. Once is enough. */
  readonly open: () => void;
}

interface Options extends OutputDependencies, DocumentsWorkOptions {
  /** Something is kept that would be missed. */
  readonly onKeep: () => void;
}

/** Joins what can be done with documents. */
export function createDocuments(store: StoreApi<AppState>, options: Options): Documents {
  const { documentsWorker: worker } = options;
  const work = createDocumentsWork(store, options);
  const { table, tagging, reading, settings, ask } = work;

  async function add(files: readonly BroughtFile[]): Promise<void> {
    options.onKeep();
    await work.opened();
    reading.add(files);
    work.showRun();
    store.setState({ documentsFailure: null });
  }

  const actions: DocumentsActions = {
    ...createOutput(store, worker, options),
    addFiles(files) {
      work.goOn();
      void add(files);
    },
    retryFile: (fileId) => work.read(fileId),
    chooseColumns: (fileId, choice) => work.read(fileId, choice),
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
      settings.set({ isPaused: true });
      tagging.hold();
      table.show();
    },
    resume() {
      work.goOn();
      const { documents } = store.getState();
      const isIdle = work.run().phase === 'idle';
      const failed = (documents ?? []).filter(({ state }) => state === 'failed');
      if (!isIdle || failed.length === 0) return;
      const ids = failed.map(({ id }) => id);
      void ask(worker.call('setProblem', { ids, problem: null }));
    },
    cancel: work.cancel,
    sortBy: (sort) => store.setState({ sort }),
    filterBy: (changes) => store.setState(({ filter }) => ({ filter: { ...filter, ...changes } })),
    select: (selected) => store.setState({ selected }),
    open: (openDocument) => store.setState({ openDocument }),
    showing: tagging.showing,
    leaveOutReferences(leavesOutReferences) {
      settings.set({ leavesOutReferences });
      store.setState({ leavesOutReferences });
    },
    read: (id) => worker.call('read', { id }),
  };

  return { actions, open: () => void work.opened() };
}
