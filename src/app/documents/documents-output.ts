import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { BACKENDS } from '../encoder-line.ts';
import type { AskWhereToSave } from '../save-file.ts';
import type { DocumentsActions, ExportOptions } from './documents-actions.ts';
import type { OutputSettings } from './documents-calls.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import { shownRows } from './shown-rows.ts';

export interface OutputDependencies {
  readonly askWhereToSave: AskWhereToSave;
  readonly writeClipboard: (text: string) => Promise<void>;
  readonly today: () => Date;
  /** Of the app. */
  readonly version: string;
}

type Output = Pick<
  DocumentsActions,
  'exportTable' | 'copyMarkdown' | 'writeBack' | 'exportFolders'
>;

/** What a person can take the tags away in. Nothing is written where the save dialog is closed. */
export function createOutput(
  store: StoreApi<AppState>,
  worker: DocumentsWorker,
  { askWhereToSave, writeClipboard, today, version }: OutputDependencies,
): Output {
  function settings(): OutputSettings {
    const { encoder, threshold } = store.getState();
    const ready = encoder.phase === 'ready' ? encoder.encoder : null;
    return {
      threshold,
      model: ready?.name ?? '',
      backend: ready === null ? '' : BACKENDS[ready.backend],
      precision: ready?.precision ?? '',
      date: today().toISOString(),
      version,
    };
  }

  // The dialog comes first: it opens only within the moment of the person's click.
  async function save(name: string, make: () => Promise<Blob>): Promise<void> {
    const write = await askWhereToSave(name);
    if (write !== null) await write(await make());
  }

  return {
    exportTable: (format, options) =>
      save(`tags.${format}`, () => {
        const ids = idsFor(store.getState(), options);
        return worker.call('exportTable', { format, ids, settings: settings() });
      }),
    async copyMarkdown(options) {
      const ids = idsFor(store.getState(), options);
      await writeClipboard(await worker.call('markdown', { ids, settings: settings() }));
    },
    writeBack(fileId, prefix) {
      const file = store.getState().files.find(({ id }) => id === fileId);
      const name = file?.name.slice(file.name.lastIndexOf('/') + 1) ?? 'tagged';
      return save(name, () => worker.call('writeBack', { fileId, prefix, settings: settings() }));
    },
    exportFolders: (options) =>
      save('documents-by-tag.zip', () => {
        const ids = idsFor(store.getState(), options);
        return worker.call('folders', { ids, settings: settings() });
      }),
  };
}

/** Which documents are meant; those that are shown in their order there, others in that of their coming. */
function idsFor(state: AppState, { only = 'all' }: ExportOptions = {}): number[] {
  const { documents, selected } = state;
  if (only === 'shown') return shownRows(state).map(({ id }) => id);
  const ids = (documents ?? []).map(({ id }) => id);
  return only === 'all' ? ids : ids.filter((id) => selected.has(id));
}
