import { words } from '../core/words.ts';
import type { Head } from '../core/head.ts';
import type { Pooling } from '../core/pooling.ts';
import type { PackScores } from '../core/tag-pack.ts';
import type { HeadTrainingOptions } from '../train/train-head.ts';
import { encodeRows } from './encode-rows.ts';
import { EngineError } from './engine-error.ts';
import type { EncodedWindow, EncoderSource, Engine } from './engine.ts';
import { scoreHoldout } from './score-holdout.ts';
import { trainingFailure } from './training-failure.ts';
import type { TrainingCalls } from './training-calls.ts';
import { vectorTables } from './vector-tables.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

export interface LabelledText {
  /** As the tokeniser is to see it. */
  readonly text: string;
  readonly tag: string;
}

export type TrainingProgress =
  | { readonly stage: 'starting' }
  | { readonly stage: 'encoding'; readonly rowsDone: number; readonly rowsTotal: number }
  /** How many fits there are to be shows only as they go. */
  | { readonly stage: 'fitting'; readonly fitsDone: number };

export interface TrainOptions {
  /** In the order that the head is to have. */
  readonly tags: readonly string[];
  readonly training?: HeadTrainingOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

export interface TrainedForEncoder {
  readonly head: Head;
  readonly pooling: Pooling;
  readonly C: number;
  readonly scores: PackScores;
}

export interface TrainerDependencies {
  /** An engine of its own, so that the one in use goes on tagging with the encoder that it has. */
  readonly createEngine: () => Engine;
  readonly createWorker?: () => WorkerLike;
}

/** Trains heads on an encoder. */
export interface Trainer {
  /**
   * Encodes rows in workers and trains a head in another one. Rows without words are left out. A
   * cancel ends all of them at once.
   * @param holdout rows to score the head on, which are never trained on or chosen by; may be empty
   * @throws EngineError saying what the rows lack, the signal's reason
   */
  train(
    rows: readonly LabelledText[],
    holdout: readonly LabelledText[],
    encoder: EncoderSource,
    options: TrainOptions,
  ): Promise<TrainedForEncoder>;
}

export function createTrainer(dependencies: TrainerDependencies): Trainer {
  return {
    async train(rows, holdout, encoder, options) {
      const { tags, training = {}, signal, onProgress } = options;
      signal?.throwIfAborted();
      checkTags(rows, tags);
      onProgress?.({ stage: 'starting' });
      const encoded = await encodeAll(
        [...rows, ...holdout].map(({ text }) => text),
        encoder,
        dependencies,
        options,
      );
      const known = rows.flatMap(({ tag }, row) => {
        const windows = encoded.windows[row]!;
        return windows.length > 0 ? [{ tag, windows }] : [];
      });
      const client = new WorkerClient<TrainingCalls>(
        (dependencies.createWorker ?? browserWorker)(),
      );
      try {
        const { head, pooling, C, crossValidated } = await client.call(
          'train',
          {
            tables: vectorTables(
              known.map(({ windows }) => windows),
              encoded.pooling,
              encoded.hidden,
            ),
            labels: Int32Array.from(known, ({ tag }) => tags.indexOf(tag)),
            tags: tags.length,
            options: training,
          },
          { signal, onProgress: ({ fitsDone }) => onProgress?.({ stage: 'fitting', fitsDone }) },
        );
        const tested = holdout.map(({ tag }, row) => ({
          tag,
          windows: encoded.windows[rows.length + row]!,
        }));
        const scores = {
          crossValidated,
          ...(tested.length > 0 ? { holdout: scoreHoldout(tested, head, tags) } : {}),
        };
        return { head, pooling, C, scores };
      } finally {
        client.end();
      }
    },
  };
}

/** @throws EngineError naming a tag that has no rows, or that is none of the set's */
function checkTags(rows: readonly LabelledText[], tags: readonly string[]): void {
  const found = new Set(rows.map(({ tag }) => tag));
  const empty = tags.find((tag) => !found.has(tag));
  const foreign = [...found].find((tag) => !tags.includes(tag));
  if (empty === undefined && foreign === undefined) return;
  throw new EngineError({
    message:
      empty === undefined
        ? words('There are rows with the tag “{foreign}”, which is not in the tag set.', {
            foreign: foreign ?? '',
          })
        : words('There is no row with the tag “{empty}” to train on.', { empty }),
    advice: words('The encoder in use goes on. Change the rows or the tags, then train again.'),
    detail: `${rows.length} rows with the tags ${[...found].join(', ')}`,
  });
}

interface EncodedRows {
  readonly windows: readonly (readonly EncodedWindow[])[];
  readonly pooling: Pooling;
  /** Numbers in a hidden state. */
  readonly hidden: number;
}

async function encodeAll(
  texts: readonly string[],
  encoder: EncoderSource,
  { createEngine: create }: TrainerDependencies,
  { signal, onProgress }: TrainOptions,
): Promise<EncodedRows> {
  const engine = create();
  const stop = (): void => engine.dispose();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const [usual = 'mean'] = encoder.poolings;
    await engine.use(encoder, { pooling: usual });
    const probe = await engine.encode('word', { pooling: usual });
    // One encoding by layers gives the means of the last layer too.
    const pooling = encoder.poolings.includes('layers') ? 'layers' : usual;
    const windows = await encodeRows(texts, engine, {
      pooling,
      signal,
      onRow: (rowsDone) => onProgress?.({ stage: 'encoding', rowsDone, rowsTotal: texts.length }),
    });
    return { windows, pooling, hidden: probe.windows[0]!.vector.length };
  } catch (error) {
    // What a disposed engine says is no failure of the training.
    signal?.throwIfAborted();
    throw error instanceof EngineError ? error : new EngineError(trainingFailure(error));
  } finally {
    signal?.removeEventListener('abort', stop);
    engine.dispose();
  }
}

function browserWorker(): Worker {
  return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
}
