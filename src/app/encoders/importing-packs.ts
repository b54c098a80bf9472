import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../../core/tag-pack.ts';
import { words } from '../../core/words.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import type { AppState } from '../app-state.ts';
import { failureOf } from '../failure.ts';
import { readPackFile } from './found-pack.ts';
import type { ImportState } from './import-state.ts';
import type { PackLibrary } from './pack-library.ts';

export interface ImportingPacks {
  /** Puts files of tag sets behind those that wait. */
  readonly add: (files: readonly StoredFile[]) => void;
  /** Shows the next one that waits, if any does. */
  readonly readNext: () => Promise<void>;
  readonly keep: (pack: TagPack) => Promise<void>;
}

export interface ImportingPacksOptions {
  readonly packs: Pick<PackLibrary, 'save'>;
  /** The tag set is kept. */
  readonly onPackKept: (pack: TagPack) => void;
}

/** Files of tag sets, one after another: each is shown before it is kept. */
export function createImportingPacks(
  store: StoreApi<AppState>,
  { packs, onPackKept }: ImportingPacksOptions,
): ImportingPacks {
  let waiting: readonly StoredFile[] = [];
  const setState = (importing: ImportState): void => store.setState({ importing });

  async function readNext(): Promise<void> {
    const [file, ...others] = waiting;
    waiting = others;
    if (file === undefined) return;
    try {
      const { packs: known, encoders } = store.getState();
      setState({ phase: 'pack', found: await readPackFile(file, known, encoders) });
    } catch (error) {
      const failure = failureOf(error, {
        message: words('{file} cannot be read.', { file: file.name }),
        advice: '',
      });
      setState({ phase: 'failed', failure });
    }
  }

  async function keep(pack: TagPack): Promise<void> {
    try {
      await packs.save(pack);
    } catch (error) {
      const failure = failureOf(error, {
        message: words('{name} could not be kept.', { name: pack.name }),
        advice: words('Make room by deleting an encoder, then import it again.'),
      });
      setState({ phase: 'failed', failure });
      return;
    }
    setState({ phase: 'idle' });
    onPackKept(pack);
    await readNext();
  }

  return {
    add(files) {
      waiting = [...waiting, ...files];
    },
    readNext,
    keep,
  };
}
