import type { StoreApi } from 'zustand/vanilla';
import type { TagPack, TrainingRecord } from '../../core/tag-pack.ts';
import { words } from '../../core/words.ts';
import type { TrainedForEncoder, Trainer, TrainingProgress } from '../../engine/create-trainer.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { failureOf } from '../failure.ts';
import { readySource } from './encoder-entry.ts';
import type { HeadOffer } from './encoders-slice.ts';
import type { PackLibrary } from './pack-library.ts';
import type { TrainingTexts } from './load-texts.ts';
import type { EncoderScores, TrainingState } from './training-state.ts';

export interface Training {
  /** Takes the offer to train the tag set for the encoder that was asked for. */
  readonly accept: () => void;
  readonly cancel: () => void;
  /** Puts the scores, or the failure, away. */
  readonly dismiss: () => void;
}

interface TrainingOptions {
  readonly trainer: Trainer;
  readonly packs: Pick<PackLibrary, 'save'>;
  readonly loadTexts: (pack: TagPack) => Promise<TrainingTexts>;
  readonly clock: Clock;
  readonly today: () => Date;
  /** The pack is kept; the pair can be used. */
  readonly onTrained: (pack: TagPack) => void;
}

/** Trains heads for encoders that a tag set has none for. The encoder in use goes on meanwhile. */
export function createTraining(
  store: StoreApi<AppState>,
  { trainer, packs, loadTexts, clock, today, onTrained }: TrainingOptions,
): Training {
  let running: AbortController | null = null;
  const setState = (training: TrainingState): void => store.setState({ training });

  async function run(offer: HeadOffer, pack: TagPack, source: EncoderSource): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    const { encoder, tagSet } = offer;
    const state = { phase: 'running', encoder, tagSet } as const;
    setState({ ...state, step: { stage: 'starting' }, remainingMilliseconds: null });
    const before = scoresBefore(store.getState(), offer);
    try {
      const { rows, holdout } = await loadTexts(pack);
      let began: number | null = null;
      const trained = await trainer.train(rows, holdout, source, {
        tags: pack.tags.map(({ name }) => name),
        signal,
        onProgress(step) {
          if (signal.aborted) return;
          if (step.stage === 'encoding') began ??= clock.now();
          const past = clock.now() - (began ?? 0);
          setState({ ...state, step, remainingMilliseconds: remaining(step, past) });
        },
      });
      signal.throwIfAborted();
      const trainedPack = packWithHead(pack, source, trained, today());
      await packs.save(trainedPack);
      const now = { encoderId: source.id, encoder, scores: trained.scores };
      setState({ phase: 'done', tagSet, now, before });
      onTrained(trainedPack);
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error, {
        message: words('{tagSet} could not be trained for {encoder}.', { tagSet, encoder }),
        advice: words('The encoder in use goes on. Try again; if that fails too, reload the page.'),
      });
      setState({ phase: 'failed', failure });
    }
  }

  return {
    accept() {
      const { switching, packs: known, encoders } = store.getState();
      if (switching.phase !== 'no-head') return;
      const { offer } = switching;
      const pack = known.find(({ name }) => name === offer.tagSet);
      const source = readySource(encoders, offer.encoderId);
      if (pack === undefined || source === null) return;
      store.setState({ switching: { phase: 'idle' } });
      running?.abort();
      void run(offer, pack, source);
    },
    cancel() {
      running?.abort(new DOMException('The training was cancelled.', 'AbortError'));
      setState({ phase: 'idle' });
    },
    dismiss: () => setState({ phase: 'idle' }),
  };
}

/** Encoding takes nearly all of the time; its pace so far tells the rest. */
function remaining(step: TrainingProgress, past: number): number | null {
  if (step.stage !== 'encoding' || step.rowsDone === 0) return null;
  return (past / step.rowsDone) * (step.rowsTotal - step.rowsDone);
}

/** The scores of the tag set with the encoder in use, or else with another one that it knows. */
function scoresBefore(
  { packs, encoders, choice }: AppState,
  { encoderId, tagSet }: HeadOffer,
): EncoderScores | null {
  const others = packs.filter(({ name, encoder }) => name === tagSet && encoder.id !== encoderId);
  const pack = others.find(({ encoder }) => encoder.id === choice.encoderId) ?? others[0];
  if (pack === undefined) return null;
  const { id } = pack.encoder;
  const name = encoders.find((entry) => entry.id === id)?.name ?? id;
  return { encoderId: id, encoder: name, scores: pack.scores };
}

/** A tag set's pack for another encoder. Thresholds were set for the old head, so they go. */
function packWithHead(
  pack: TagPack,
  source: EncoderSource,
  { head, pooling, C, scores }: TrainedForEncoder,
  today: Date,
): TagPack {
  return {
    ...pack,
    encoder: {
      id: source.id,
      weightsSha256: source.weightsSha256,
      pooling,
      normalisation: 'none',
      windowTokens: source.windowTokens,
      textTemplate: pack.encoder.textTemplate,
      textCleaning: 'none',
    },
    tags: pack.tags.map((tag) => ({ ...tag, threshold: 0 })),
    head,
    scores,
    training: pack.training && recordOf(pack.training, C, today),
  };
}

/** The rows are the same ones. */
function recordOf(before: TrainingRecord, C: number, today: Date): TrainingRecord {
  return { ...before, C, date: today.toISOString().slice(0, 10) };
}
