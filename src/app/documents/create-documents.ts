import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { DocumentsActions } from './documents-actions.ts';
import type { DocumentRow, DocumentsSlice } from './documents-slice.ts';

/** For the time being: rows with made-up tags, until the worker that reads files is there. */
export function createDocuments(store: StoreApi<AppState>): DocumentsActions {
  let removed: readonly DocumentRow[] = [];
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    addFiles(files) {
      const { documents, packState } = store.getState();
      const before = documents ?? [];
      const first = (before.at(-1)?.id ?? 0) + 1;
      const tags = packState.phase === 'ready' ? packState.pack.tags.length : 4;
      const rows = files.map(({ name, blob }, index): DocumentRow => {
        const id = first + index;
        const probabilities = new Float64Array(tags).fill(0.1 / (tags - 1));
        probabilities[id % tags] = 0.9;
        return {
          id,
          fileId: id,
          name,
          title: `Title of ${name}`,
          state: 'tagged',
          problem: null,
          notes: [],
          probabilities,
          passages: 1,
          tokens: Math.round(blob.size / 4),
          characters: blob.size,
          givenTag: null,
          duplicateOf: null,
        };
      });
      store.setState(({ files: known }) => ({
        documents: [...before, ...rows],
        files: [
          ...known,
          ...rows.map(({ id, name, characters }) => ({
            id,
            name,
            bytes: characters,
            table: null,
            writesBack: null,
          })),
        ],
      }));
    },
    retryFile: () => undefined,
    chooseColumns: () => undefined,
    remove(ids) {
      const gone = new Set(ids);
      const { documents } = store.getState();
      removed = (documents ?? []).filter(({ id }) => gone.has(id));
      store.setState({ documents: (documents ?? []).filter(({ id }) => !gone.has(id)) });
    },
    undoRemove() {
      const all = [...(store.getState().documents ?? []), ...removed];
      store.setState({ documents: all.toSorted((a, b) => a.id - b.id) });
    },
    pause: () => undefined,
    resume: () => undefined,
    cancel: () => undefined,
    sortBy: (sort) => store.setState({ sort }),
    filterBy: (change) => store.setState(({ filter }) => ({ filter: { ...filter, ...change } })),
    select: (selected) => store.setState({ selected }),
    open: (openDocument) => store.setState({ openDocument }),
    showing: () => undefined,
    leaveOutReferences: (leavesOutReferences) => store.setState({ leavesOutReferences }),
    read: (id) =>
      Promise.resolve({
        part: '',
        title: `Title ${id}`,
        text: 'One sentence. Another one.',
        headings: [],
        references: null,
        givenTag: null,
        notes: [],
        taggedPassages: [],
      }),
    exportTable: nothing,
    copyMarkdown: nothing,
    writeBack: nothing,
    exportFolders: nothing,
  };
}

export const FIRST_DOCUMENTS_STATE: DocumentsSlice = {
  documents: [],
  files: [],
  run: { phase: 'idle' },
  sort: { by: 'added', descending: false },
  filter: { tag: null, least: 0, most: 1, text: '' },
  selected: new Set(),
  openDocument: null,
  leavesOutReferences: true,
  documentsFailure: null,
};
