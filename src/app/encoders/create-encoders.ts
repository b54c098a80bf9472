import { inEnglish, words } from '../../core/words.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import type { StoreApi } from 'zustand/vanilla';
import { ENCODER_CATALOGUE, findForm } from '../../core/encoder-catalogue.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { Words } from '../../core/words.ts';
import type { EncoderSource, Engine } from '../../engine/engine.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { KeptValues } from '../keeping/kept-values.ts';
import { addNotice, dropNotice } from '../notices.ts';
import { createDownloads, type Downloads } from './downloads.ts';
import { listEncoders, readySource } from './encoder-entry.ts';
import type { EncoderLibrary, KeptEncoder } from './encoder-library.ts';
import type { EncodersSlice } from './encoders-slice.ts';
import { createExporting, type ExportDependencies, type Exporting } from './exporting.ts';
import type { Importer } from '../../engine/create-importer.ts';
import { createImporting, type Importing } from './importing.ts';
import { packFor } from './pack-for.ts';
import type { PackLibrary } from './pack-library.ts';
import { onLibraryChange, tellingOthers } from './shared-library.ts';
import { createSwitching, type Switching } from './switching.ts';
import type { Trainer } from '../../engine/create-trainer.ts';
import type { TrainingTexts } from './load-texts.ts';
import { createTraining, type Training } from './training.ts';
import type { Transfer } from './transfer.ts';

export interface EncoderDependencies extends ExportDependencies {
  /** The encoder that comes with the app. */
  readonly embedded: EncoderSource;
  readonly library: EncoderLibrary;
  readonly packLibrary: PackLibrary;
  readonly importer: Importer;
  readonly trainer: Trainer;
  readonly loadTexts: (pack: TagPack) => Promise<TrainingTexts>;
  readonly today: () => Date;
}

export interface EncoderActions {
  readonly downloads: Downloads;
  readonly importing: Importing;
  readonly exporting: Exporting;
  readonly switching: Switching;
  readonly training: Training;
  /** Removes an encoder with the heads made for it; the one in use gives way to the embedded one. */
  readonly removeEncoder: (id: string) => Promise<void>;
  readonly dismissNotice: (notice: Words) => void;
}

interface Options extends EncoderDependencies {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly storage: KeptValues;
  /** Something is kept that would be missed. */
  readonly onKeep: () => void;
  /** The pack in use became another one for the same encoder. */
  readonly onPack: (pack: TagPack) => void;
}

export interface Encoders {
  readonly actions: EncoderActions;
  /** Looks up which encoders are kept. */
  readonly refresh: () => Promise<void>;
  /** Tag sets too, once there are any. */
  readonly lookAgain: () => Promise<void>;
  /** Whether an encoder that could not be opened was damaged on the disk; it is listed so then. */
  readonly dropIfDamaged: (encoderId: string) => Promise<boolean>;
}

/** Joins what can be done with encoders. */
export function createEncoders(store: StoreApi<AppState>, given: Options): Encoders {
  const options = { ...given, ...tellingOthers(given) };
  const { embedded, library, packLibrary, engine, storage, onPack } = options;
  const transfers = new Map<string, Transfer>();
  let kept: readonly KeptEncoder[] = [];
  /** Those that were damaged when it was looked up last. */
  let ruins: readonly string[] = [];

  const listAgain = (): void =>
    store.setState({
      encoders: listEncoders({ catalogue: ENCODER_CATALOGUE, embedded, kept, transfers }),
    });

  async function refresh(): Promise<void> {
    const [{ encoders, partial, damaged, isKept }, freeBytes] = await Promise.all([
      library.list(),
      library.freeBytes(),
    ]);
    kept = encoders;
    for (const { id, bytes, isWhole } of partial) {
      if (transfers.has(id)) continue;
      transfers.set(
        id,
        isWhole ? { phase: 'unprepared' } : { phase: 'paused', loadedBytes: bytes },
      );
    }
    for (const id of ruins) transfers.delete(id);
    ruins = damaged.map(({ id }) => id);
    for (const { id, fault } of damaged)
      transfers.set(id, { phase: 'failed', failure: ruined(id, fault) });
    store.setState({ freeBytes, areEncodersKept: isKept });
    listAgain();
  }

  /** Tag sets that are the same stay the same objects, or all would be tagged anew. */
  async function refreshPacks(): Promise<void> {
    const { packs: found } = await packLibrary.list();
    const { packs } = store.getState();
    const [shipped] = packs;
    if (shipped === undefined) return;
    const same = (pack: TagPack): TagPack =>
      packs.find((other) => encodeTagPack(other) === encodeTagPack(pack)) ?? pack;
    store.setState({ packs: [shipped, ...found.map(same)] });
  }

  async function lookAgain(): Promise<void> {
    await Promise.all([refresh(), refreshPacks()]);
  }
  onLibraryChange(storage, () => void lookAgain().catch(() => undefined));

  /** What is damaged is listed as that from now on. */
  async function dropIfDamaged(id: string): Promise<boolean> {
    const isDamaged = id !== embedded.id && (await library.dropDamaged(id).catch(() => false));
    if (isDamaged) await refresh();
    return isDamaged;
  }

  const switching = createSwitching(store, { engine, onPack, dropIfDamaged });
  const addPack = (pack: TagPack): void =>
    store.setState(({ packs }) => ({ packs: [...packs.filter(isAnother(pack)), pack] }));

  async function prepare(
    formId: string,
    files: readonly StoredFile[],
    { signal, onProgress }: Parameters<Parameters<typeof createDownloads>[0]['prepare']>[2],
  ): Promise<void> {
    const imported = await options.importer.import(files, {
      signal,
      onProgress: ({ share }) => onProgress(share),
    });
    const name = store.getState().encoders.find(({ id }) => id === formId)?.name;
    signal.throwIfAborted();
    const source = { ...imported.source, id: formId, name: name ?? imported.source.name };
    await library.save(source, inEnglish(imported.report.found));
    await refresh();
  }

  const downloads = createDownloads({
    ...options,
    prepare,
    onTransfer(formId, transfer) {
      if (transfer === null) transfers.delete(formId);
      else transfers.set(formId, transfer);
      listAgain();
    },
  });

  const importing = createImporting(store, {
    ...options,
    packs: packLibrary,
    async onKept(encoderId, pack) {
      if (pack !== null) addPack(pack);
      await refresh();
      if (pack === null) switching.chooseEncoder(encoderId);
      else switching.choosePair(encoderId, pack.name);
    },
    onPackKept(pack) {
      addPack(pack);
      const source = readySource(store.getState().encoders, pack.encoder.id);
      if (source && packFor([pack], pack.name, source)) switching.choosePair(source.id, pack.name);
      else switching.chooseTagSet(pack.name);
    },
  });

  const training = createTraining(store, {
    ...options,
    packs: packLibrary,
    onTrained(pack) {
      addPack(pack);
      switching.choosePair(pack.encoder.id, pack.name);
    },
  });

  async function removeEncoder(id: string): Promise<void> {
    if (store.getState().choice.encoderId === id) {
      const pack = store.getState().packs.find(({ encoder }) => encoder.id === embedded.id);
      if (pack) switching.choosePair(embedded.id, pack.name);
    }
    try {
      await library.remove(id);
      await packLibrary.removeForEncoder(id);
      store.setState(({ packs }) => ({ packs: packs.filter(({ encoder }) => encoder.id !== id) }));
      await refresh();
    } catch (error) {
      const failure = failureOf(error, {
        message: words('The encoder could not be deleted.'),
        advice: words('Close other tabs of Taglight, then try again.'),
      });
      store.setState({ switching: { phase: 'failed', failure } });
    }
  }

  engine.subscribeNotices((notice) => addNotice(store, notice));

  return {
    refresh,
    lookAgain,
    dropIfDamaged,
    actions: {
      downloads,
      importing,
      exporting: createExporting(store, options),
      switching,
      training,
      removeEncoder,
      dismissNotice: (notice) => dropNotice(store, notice),
    },
  };
}

function ruined(id: string, detail: string): Failure {
  return {
    message: words('Its files are damaged.'),
    advice: findForm(id)
      ? words('Resume to download it again, or cancel to delete what is left.')
      : words('Delete it, then import its files again.'),
    detail,
  };
}

/** Whether a pack is not for the same tag set and encoder. */
function isAnother({ name, encoder }: TagPack): (other: TagPack) => boolean {
  return (other) => other.name !== name || other.encoder.id !== encoder.id;
}

export const FIRST_ENCODERS_STATE: Omit<EncodersSlice, 'choice'> = {
  encoders: [],
  packs: [],
  switching: { phase: 'idle' },
  training: { phase: 'idle' },
  importing: { phase: 'idle' },
  exporting: { phase: 'idle' },
  freeBytes: null,
  areEncodersKept: true,
};
