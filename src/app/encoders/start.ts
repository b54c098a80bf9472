import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../../core/tag-pack.ts';
import { named, words } from '../../core/words.ts';
import type { EncoderSource, Engine, UseOptions } from '../../engine/engine.ts';
import type { AppState } from '../app-state.ts';
import { failureOf } from '../failure.ts';
import { addNotice } from '../notices.ts';
import { readySource } from './encoder-entry.ts';
import type { EncoderDependencies } from './create-encoders.ts';
import { isAbort } from './is-abort.ts';
import { whyNot } from './why-not.ts';
import { packFor } from './pack-for.ts';

export interface Start {
  /** Looks up what is kept, and loads tag sets and the encoder that the person chose the last time. */
  readonly start: () => void;
  readonly loadPacks: () => Promise<void>;
  /** Takes the pack that belongs to the encoder that became ready. */
  readonly settlePack: () => void;
}

interface StartOptions extends Pick<EncoderDependencies, 'embedded' | 'packLibrary'> {
  readonly engine: Engine;
  readonly loadPack: () => Promise<TagPack>;
  readonly takePack: (pack: TagPack) => void;
  readonly refresh: () => Promise<void>;
  /** Whether an encoder that could not be opened was damaged on the disk; it is listed so then. */
  readonly dropIfDamaged: (encoderId: string) => Promise<boolean>;
  /** Resolves when there is time for what the first tags do not need. */
  readonly firstTags: Promise<void>;
}

/** How the app begins: with the embedded pair at once, or with the pair that was used before. */
export function createStart(
  store: StoreApi<AppState>,
  {
    embedded,
    packLibrary,
    engine,
    loadPack,
    takePack,
    refresh,
    dropIfDamaged,
    firstTags,
  }: StartOptions,
): Start {
  /** The packs on the device. Which of them fits follows from the encoders there. */
  async function lookUpKept(): Promise<readonly TagPack[]> {
    const [{ packs, damaged }] = await Promise.all([
      packLibrary.list().catch(() => ({ packs: [], damaged: [] })),
      refresh().catch(() => undefined),
    ]);
    for (const tagSet of damaged) {
      addNotice(
        store,
        words('What was kept of the tag set {tagSet} is damaged: train or import it again.', {
          tagSet,
        }),
      );
    }
    return packs;
  }

  async function loadPacks(): Promise<void> {
    const isKeptChosen = store.getState().choice.encoderId !== embedded.id;
    const early = isKeptChosen ? lookUpKept() : null;
    store.setState({ packState: { phase: 'loading' } });
    try {
      const pack = await loadPack();
      const { choice } = store.getState();
      store.setState({ packs: [pack] });
      if (choice.tagSet === '') store.setState({ choice: { ...choice, tagSet: pack.name } });
      if (store.getState().choice.encoderId === pack.encoder.id) settlePack();
      // With a pack in use, the others can wait.
      if (early === null && store.getState().packState.phase === 'ready') await firstTags;
      const keptPacks = await (early ?? lookUpKept());
      store.setState({ packs: [pack, ...keptPacks] });
      settlePack();
      if (store.getState().packState.phase === 'loading') fallBackTo(pack);
    } catch (error) {
      const failure = failureOf(error, {
        message: words('The tag set could not be loaded.'),
        advice: words('Your text is kept. Check that the site is reachable, then retry.'),
      });
      store.setState({ packState: { phase: 'failed', failure } });
    }
  }

  /** The tag set that was chosen is not there any more. */
  function fallBackTo(pack: TagPack): void {
    const { choice } = store.getState();
    // Where the encoder is gone too, that is what is said.
    if (choice.encoderId === embedded.id) {
      addNotice(
        store,
        words('The tag set {tagSet} is not kept on this device any more. {instead} is in use.', {
          tagSet: choice.tagSet,
          instead: pack.name,
        }),
      );
    }
    store.setState({ choice: { ...choice, tagSet: pack.name } });
    settlePack();
  }

  function settlePack(): void {
    const { packs, choice, encoder, encoders, packState } = store.getState();
    const id = encoder.phase === 'ready' ? encoder.encoder.id : choice.encoderId;
    const source = id === embedded.id ? embedded : readySource(encoders, id);
    const pack = source && packFor(packs, choice.tagSet, source);
    if (pack === null) return;
    if (packState.phase !== 'ready' || packState.pack !== pack) takePack(pack);
  }

  async function startWithKept(): Promise<void> {
    await loadPacks();
    const { choice, encoders, packs } = store.getState();
    const source = readySource(encoders, choice.encoderId);
    const pack = source && packFor(packs, choice.tagSet, source);
    if (source === null || pack === null) {
      addNotice(store, whyNot(store.getState(), source, embedded));
      startWithEmbedded();
      return;
    }
    try {
      await open(source, { pooling: pack.encoder.pooling });
    } catch (error) {
      if (isAbort(error)) return;
      if (await dropIfDamaged(source.id)) {
        addNotice(store, whyNot(store.getState(), null, embedded));
        startWithEmbedded();
        return;
      }
      const { message } = failureOf(error, {
        message: words('{encoder} could not be opened.', { encoder: source.name }),
        advice: '',
      });
      addNotice(
        store,
        words('{why} Going on with {encoder}.', { why: named(message), encoder: embedded.name }),
      );
      startWithEmbedded();
    }
  }

  /** Opens an encoder where it was chosen to run; where it can't any more, on what suits it best. */
  async function open(source: EncoderSource, options: Omit<UseOptions, 'backend'>): Promise<void> {
    const { choice } = store.getState();
    const backend = choice.backends[source.id] ?? 'auto';
    try {
      await engine.use(source, { ...options, backend });
    } catch (error) {
      if (isAbort(error) || backend === 'auto') throw error;
      const { message } = failureOf(error, {
        message: words('{encoder} could not be opened where you chose to run it.', {
          encoder: source.name,
        }),
        advice: '',
      });
      const { choice: now } = store.getState();
      store.setState({ choice: { ...now, backends: { ...now.backends, [source.id]: 'auto' } } });
      addNotice(
        store,
        words('{why} Going on with what suits {encoder} best.', {
          why: named(message),
          encoder: source.name,
        }),
      );
      await engine.use(source, { ...options, backend: 'auto' });
    }
  }

  function openEmbedded(): void {
    // Without an override the engine needs no telling; failures arrive as its states.
    const isOverridden = (store.getState().choice.backends[embedded.id] ?? 'auto') !== 'auto';
    if (isOverridden) open(embedded, {}).catch(() => undefined);
    else engine.start();
  }

  /** The pair that was chosen is not there any more. */
  function startWithEmbedded(): void {
    const { choice, packs } = store.getState();
    const pack = packs.find(({ encoder }) => encoder.id === embedded.id);
    const tagSet = pack?.name ?? '';
    store.setState({ choice: { ...choice, encoderId: embedded.id, tagSet } });
    settlePack();
    openEmbedded();
  }

  return {
    loadPacks,
    settlePack,
    start() {
      if (store.getState().choice.encoderId !== embedded.id) {
        void startWithKept();
        return;
      }
      openEmbedded();
      void loadPacks();
    },
  };
}
