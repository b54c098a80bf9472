import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../../core/tag-pack.ts';
import { inEnglish, type Words, words } from '../../core/words.ts';
import type { EncoderSource, Engine } from '../../engine/engine.ts';
import type { AppState } from '../app-state.ts';
import { failureOf } from '../failure.ts';
import { readySource } from './encoder-entry.ts';
import type { BackendChoice, HeadOffer } from './encoders-slice.ts';
import { isAbort } from './is-abort.ts';
import { packFor } from './pack-for.ts';
import { trainingMilliseconds } from './training-time.ts';

export interface Switching {
  /** Uses an encoder with the tag set in use, or says why it can't. */
  readonly chooseEncoder: (id: string) => void;
  /** Uses a tag set with the encoder in use, or says why it can't. */
  readonly chooseTagSet: (name: string) => void;
  /** Uses both, which fit each other. */
  readonly choosePair: (encoderId: string, tagSet: string) => void;
  readonly chooseBackend: (encoderId: string, backend: BackendChoice) => void;
  /** Puts the offer or the failure away. */
  readonly dismiss: () => void;
}

interface SwitchingOptions {
  readonly engine: Pick<Engine, 'use' | 'state'>;
  /** The pack in use became another one for the same encoder. */
  readonly onPack: (pack: TagPack) => void;
  /** Whether an encoder that could not be opened was damaged on the disk; it is listed so then. */
  readonly dropIfDamaged: (encoderId: string) => Promise<boolean>;
}

/**
 * Changes encoder and tag set. The pair in use goes on until the other one is ready; then the tag
 * set's pack for the new encoder takes over (`app/create-app.ts`), so that no head ever sees the
 * vectors of another encoder.
 */
export function createSwitching(
  store: StoreApi<AppState>,
  { engine, onPack, dropIfDamaged }: SwitchingOptions,
): Switching {
  function choosePair(encoderId: string, tagSet: string): void {
    const { encoders, packs } = store.getState();
    const source = readySource(encoders, encoderId);
    const pack = source && packFor(packs, tagSet, source);
    if (source === null || pack === null) offerHead(encoderId, tagSet);
    else void open(source, pack);
  }

  async function open(source: EncoderSource, pack: TagPack): Promise<void> {
    const before = store.getState().choice;
    const choice = { ...before, encoderId: source.id, tagSet: pack.name };
    const { state } = engine;
    if (
      state.phase === 'ready' &&
      state.encoder.id === source.id &&
      before.encoderId === source.id
    ) {
      store.setState({ choice, switching: { phase: 'idle' } });
      onPack(pack);
      return;
    }
    store.setState({ choice, switching: { phase: 'opening', encoder: source.name } });
    await openWith(source, pack, before);
  }

  async function openWith(
    source: EncoderSource,
    pack: TagPack,
    before: AppState['choice'],
  ): Promise<void> {
    const backend = store.getState().choice.backends[source.id] ?? 'auto';
    try {
      await engine.use(source, { backend, pooling: pack.encoder.pooling });
      store.setState({ switching: { phase: 'idle' } });
    } catch (error) {
      if (isAbort(error)) return;
      const failure = failureOf(error, {
        message: words('{encoder} could not be opened.', { encoder: source.name }),
        advice: words('The encoder before goes on. Choose another backend, or another encoder.'),
      });
      store.setState({ choice: before, switching: { phase: 'failed', failure } });
      await dropIfDamaged(source.id);
    }
  }

  function offerHead(encoderId: string, tagSet: string): void {
    const offer = describeOffer(store.getState(), encoderId, tagSet);
    if (offer !== null) store.setState({ switching: { phase: 'no-head', offer } });
  }

  return {
    choosePair,
    chooseEncoder: (id) => choosePair(id, store.getState().choice.tagSet),
    chooseTagSet: (name) => choosePair(store.getState().choice.encoderId, name),
    chooseBackend(encoderId, backend) {
      const { choice, encoders, packs } = store.getState();
      const next = { ...choice, backends: { ...choice.backends, [encoderId]: backend } };
      store.setState({ choice: next });
      const source = readySource(encoders, encoderId);
      const pack = source && packFor(packs, choice.tagSet, source);
      if (encoderId !== choice.encoderId || source === null || pack === null) return;
      store.setState({ switching: { phase: 'opening', encoder: source.name } });
      void openWith(source, pack, choice);
    },
    dismiss: () => store.setState({ switching: { phase: 'idle' } }),
  };
}

function describeOffer(
  { encoders, packs, choice }: AppState,
  encoderId: string,
  tagSet: string,
): HeadOffer | null {
  const source = readySource(encoders, encoderId);
  const ofSet = packs.filter(({ name }) => name === tagSet);
  const [pack] = ofSet;
  if (source === null || pack === undefined) return null;
  const texts = numberOfTexts(pack);
  const isInUse = (id: string, name: string): boolean =>
    id === choice.encoderId && name === choice.tagSet;
  return {
    encoderId,
    encoder: encoders.find(({ id }) => id === encoderId)?.name ?? source.name,
    tagSet,
    training: texts === null ? null : { texts, milliseconds: trainingMilliseconds(source, texts) },
    encodersWithHead: encoders.flatMap(({ id, name, state }) =>
      state.phase === 'ready' && packFor(ofSet, tagSet, state.source) && !isInUse(id, tagSet)
        ? [{ id, name }]
        : [],
    ),
    encodersToGet: encoders.filter(
      ({ id, origin, state }) =>
        origin === 'hub' &&
        state.phase !== 'ready' &&
        ofSet.some((other) => other.encoder.id === id),
    ),
    madeFor: neededEncoders(ofSet, encoders),
    tagSetsWithHead: packs.flatMap((other) =>
      packFor([other], other.name, source) && !isInUse(encoderId, other.name) ? [other.name] : [],
    ),
  };
}

/** Each of them once. */
function neededEncoders(packs: readonly TagPack[], encoders: AppState['encoders']): Words[] {
  const needed = packs.map((pack) => nameOfNeeded(pack, encoders));
  return [...new Map(needed.map((name) => [inEnglish(name), name])).values()];
}

/** The encoder that a pack was made for, as far as it is known here. */
function nameOfNeeded({ encoder }: TagPack, encoders: AppState['encoders']): Words {
  const name = encoders.find(({ id }) => id === encoder.id)?.name ?? encoder.id;
  const source = readySource(encoders, encoder.id);
  const isOther = source !== null && source.weightsSha256 !== encoder.weightsSha256;
  return isOther ? words('other weights of {encoder}', { encoder: name }) : name;
}

/** Texts that the pack can be trained on anew; null where it brings none. */
function numberOfTexts({ training, trainingRows }: TagPack): number | null {
  switch (trainingRows.kind) {
    case 'none':
      return null;
    case 'inline':
      return trainingRows.rows.length;
    case 'shipped':
      return Object.values(training?.rowsPerTag ?? {}).reduce((sum, rows) => sum + rows, 0);
  }
}
