import { inEnglish, words } from '../../core/words.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../../core/tag-pack.ts';
import type { AppState } from '../app-state.ts';
import { failureOf } from '../failure.ts';
import type { EncoderLibrary } from './encoder-library.ts';
import type { ImportOrder, ImportState } from './import-state.ts';
import type { Importer } from '../../engine/create-importer.ts';
import { MissingFilesError } from '../../engine/missing-files-error.ts';
import { UnnamedTagsError } from '../../engine/unnamed-tags-error.ts';
import { isPackFile } from './found-pack.ts';
import { createImportingPacks, type ImportingPacksOptions } from './importing-packs.ts';
import { packOfImport } from './pack-of-import.ts';

export interface Importing {
  /**
   * Files that were chosen or dropped. Those of an encoder join those that wait for others; those of tag
   * sets come after the encoder.
   */
  readonly importFiles: (files: readonly StoredFile[]) => void;
  /** Makes the weights anew in another precision. */
  readonly choosePrecision: (precision: ImportOrder['precision']) => void;
  readonly nameTags: (names: readonly string[]) => void;
  /** Ends the import, or drops what it gave. */
  readonly discard: () => void;
  /** Keeps the imported encoder or tag set. */
  readonly keep: () => void;
}

interface ImportingOptions extends ImportingPacksOptions {
  readonly importer: Importer;
  readonly library: Pick<EncoderLibrary, 'save'>;
  /** The encoder is kept, and the tag set where one came along. */
  readonly onKept: (encoderId: string, pack: TagPack | null) => Promise<void>;
}

export function createImporting(
  store: StoreApi<AppState>,
  { importer, library, packs, onKept, onPackKept }: ImportingOptions,
): Importing {
  let running: AbortController | null = null;
  const packFiles = createImportingPacks(store, { packs, onPackKept });
  const setState = (importing: ImportState): void => store.setState({ importing });

  async function run({ files, precision, tagNames }: ImportOrder): Promise<void> {
    running?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    const order = { files, precision, tagNames };
    setState({ phase: 'running', what: words('Looking at the files'), share: null });
    try {
      const imported = await importer.import(files, {
        precision,
        ...(tagNames ? { tagNames } : {}),
        signal,
        onProgress: ({ what, share }) => {
          if (!signal.aborted) setState({ phase: 'running', what, share });
        },
      });
      if (!signal.aborted) setState({ phase: 'done', imported, ...order });
    } catch (error) {
      if (!signal.aborted) setState(stateOfError(error, order));
    }
  }

  async function keep(): Promise<void> {
    const { importing } = store.getState();
    if (importing.phase !== 'done') return;
    const { imported } = importing;
    setState({ phase: 'saving', imported });
    try {
      const source = await library.save(imported.source, inEnglish(imported.report.found));
      const pack = packOfImport(imported, store.getState().packs);
      if (pack !== null) await packs.save(pack);
      setState({ phase: 'idle' });
      await onKept(source.id, pack);
      await packFiles.readNext();
    } catch (error) {
      const failure = failureOf(error, {
        message: words('{name} could not be kept.', { name: imported.source.name }),
        advice: words('Make room by deleting an encoder, then import it again.'),
      });
      setState({ phase: 'failed', failure });
    }
  }

  return {
    importFiles(chosen) {
      packFiles.add(chosen.filter(isPackFile));
      const files = chosen.filter((file) => !isPackFile(file));
      const { importing } = store.getState();
      if (files.length === 0) {
        if (!isAboutEncoder(importing)) void packFiles.readNext();
        return;
      }
      const isWaiting = importing.phase === 'incomplete' || importing.phase === 'unnamed-tags';
      const names = new Set(files.map(({ name }) => name));
      const waiting = isWaiting ? importing.files.filter(({ name }) => !names.has(name)) : [];
      void run({ files: [...waiting, ...files], precision: 'int8', tagNames: null });
    },
    choosePrecision(precision) {
      const { importing } = store.getState();
      if (importing.phase === 'done') void run({ ...importing, precision });
    },
    nameTags(names) {
      const { importing } = store.getState();
      if (importing.phase === 'unnamed-tags') void run({ ...importing, tagNames: names });
    },
    discard() {
      running?.abort();
      setState({ phase: 'idle' });
      void packFiles.readNext();
    },
    keep() {
      const { importing } = store.getState();
      if (importing.phase === 'pack') void packFiles.keep(importing.found.pack);
      else void keep();
    },
  };
}

/** Whether there is an encoder to be decided on first. */
function isAboutEncoder({ phase }: ImportState): boolean {
  return phase !== 'idle' && phase !== 'pack' && phase !== 'failed';
}

/** What an error of the import asks of the person. */
function stateOfError(error: unknown, order: ImportOrder): ImportState {
  if (error instanceof MissingFilesError) {
    return { phase: 'incomplete', missing: error.missing, ...order };
  }
  if (error instanceof UnnamedTagsError) {
    return { phase: 'unnamed-tags', count: error.count, ...order };
  }
  const failure = failureOf(error, {
    message: words('The files could not be imported.'),
    advice: words('Nothing was kept. Try again; if that fails too, reload the page.'),
  });
  return { phase: 'failed', failure };
}
