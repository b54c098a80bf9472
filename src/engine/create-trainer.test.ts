import { describe, expect, it } from 'vitest';
import { createTrainer, type TrainingProgress } from './create-trainer.ts';
import { EngineError } from './engine-error.ts';
import type { EncodedText, EncodeOptions, EncoderSource, Engine } from './engine.ts';
import { fakeWorker, type FakeWorker } from './fakes/fake-worker.ts';
import { TINY } from './fakes/start-engine.ts';
import { trainingFailure } from './training-failure.ts';
import type { TrainingCalls } from './training-calls.ts';
import { trainingHandlers } from './training-handlers.ts';

const HIDDEN = 2;
const TAGS = ['short', 'long'];
const OPTIONS = { tags: TAGS, training: { repeats: 1, penalties: [0.1, 1] } };

/** Texts of words; a tag says whether there are many. */
function rowsOf(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => {
    const row = from + index;
    const words = row % 2 === 0 ? 1 + (row % 3) : 6 + (row % 3);
    return { text: 'word '.repeat(words).trim(), tag: TAGS[row % 2]! };
  });
}

/** An engine that counts words, in two layers; the last one alone tells them. */
function start(encode?: (text: string, options: EncodeOptions) => Promise<void>) {
  const engines: { disposed: boolean; used: unknown[] }[] = [];
  const workers: FakeWorker[] = [];
  const trainer = createTrainer({
    createEngine() {
      const record: { disposed: boolean; used: unknown[] } = { disposed: false, used: [] };
      engines.push(record);
      const engine: Pick<Engine, 'use' | 'encode' | 'dispose'> = {
        use(source, options) {
          record.used.push(source.id, options?.pooling);
          return Promise.resolve();
        },
        async encode(text, options) {
          if (record.disposed)
            throw new EngineError({ message: 'Closed.', advice: '', detail: '' });
          await encode?.(text, options);
          return encoded(text, options);
        },
        dispose: () => void (record.disposed = true),
      };
      return engine as Engine;
    },
    createWorker() {
      workers.push(fakeWorker<TrainingCalls>(trainingHandlers, trainingFailure));
      return workers.at(-1)!;
    },
  });
  return { trainer, engines, workers };
}

function encoded(text: string, { pooling }: EncodeOptions): EncodedText {
  const tokens = text.trim() === '' ? 0 : text.split(' ').length;
  const last = [tokens, -tokens];
  const vector = Float32Array.from(pooling === 'layers' ? [0.5, 0.5, ...last] : last);
  return {
    encoderId: 'tiny',
    windows: tokens === 0 ? [] : [{ start: 0, end: text.length, tokens, vector }],
    tokens,
    unknownTokens: 0,
    encodedWindows: 1,
    milliseconds: 0,
  };
}

describe('createTrainer', () => {
  it('trains a head on the encoder, and scores it on rows left out', async () => {
    const { trainer, engines, workers } = start();
    const trained = await trainer.train(rowsOf(40), rowsOf(10, 40), TINY, OPTIONS);
    expect(trained.scores.crossValidated?.accuracy).toBe(1);
    expect(trained.scores.holdout).toMatchObject({ rows: 10, accuracy: 1 });
    expect(trained.head.layers[0]!.outputs).toBe(2);
    expect(engines).toEqual([{ disposed: true, used: ['tiny', 'mean'] }]);
    expect(workers[0]!.terminated).toBe(true);
  });

  it('lets the head choose between the last layer and all of them', async () => {
    const { trainer } = start();
    const trained = await trainer.train(rowsOf(40), [], TINY, OPTIONS);
    const inputs = { mean: HIDDEN, layers: 2 * HIDDEN }[trained.pooling as 'mean'];
    expect(trained.head.layers[0]!.inputs).toBe(inputs);
    expect(trained.scores).not.toHaveProperty('holdout');
  });

  it('takes the one pooling that a graph has', async () => {
    const { trainer, engines } = start();
    const graph: EncoderSource = { ...TINY, format: 'onnx', poolings: ['cls'] };
    const trained = await trainer.train(rowsOf(40), [], graph, OPTIONS);
    expect(trained.pooling).toBe('cls');
    expect(engines[0]!.used).toEqual(['tiny', 'cls']);
  });

  it('leaves rows without words out, and counts them against the head in the holdout', async () => {
    const { trainer } = start();
    const blank = { text: ' ', tag: 'long' };
    const trained = await trainer.train(
      [...rowsOf(40), blank],
      [...rowsOf(9, 40), blank],
      TINY,
      OPTIONS,
    );
    expect(trained.scores.crossValidated?.accuracy).toBe(1);
    expect(trained.scores.holdout?.accuracy).toBeCloseTo(0.9);
  });

  it('says how far it is: rows, then fits', async () => {
    const { trainer } = start();
    const progress: TrainingProgress[] = [];
    const onProgress = (step: TrainingProgress): void => void progress.push(step);
    await trainer.train(rowsOf(20), rowsOf(4), TINY, { ...OPTIONS, onProgress });
    expect([...new Set(progress.map(({ stage }) => stage))]).toEqual([
      'starting',
      'encoding',
      'fitting',
    ]);
    expect(progress).toContainEqual({ stage: 'encoding', rowsDone: 24, rowsTotal: 24 });
    expect(progress.at(-1)).toEqual({ stage: 'fitting', fitsDone: expect.any(Number) });
  });

  it.each([
    ['a tag has none', rowsOf(20).filter(({ tag }) => tag === 'short'), 'the tag “long” to train'],
    ['a tag is foreign', [...rowsOf(20), { text: 'w', tag: 'odd' }], 'the tag “odd”, which'],
    ['every tag has one', rowsOf(2), 'Every tag has a single row'],
  ])('says what the rows lack: %s', async (_, rows, message) => {
    const training = start().trainer.train(rows, [], TINY, OPTIONS);
    await expect(training).rejects.toBeInstanceOf(EngineError);
    await expect(training).rejects.toThrow(message);
  });

  it('ends at once when it is cancelled while it encodes', async () => {
    const controller = new AbortController();
    const { trainer, engines, workers } = start((text) => {
      if (text.length > 20) controller.abort(new Error('cancelled'));
      return Promise.resolve();
    });
    const training = trainer.train(rowsOf(100), [], TINY, {
      ...OPTIONS,
      signal: controller.signal,
    });
    await expect(training).rejects.toThrow('cancelled');
    expect(engines[0]!.disposed).toBe(true);
    expect(workers).toHaveLength(0);
  });

  it('ends at once when it is cancelled while it fits', async () => {
    const controller = new AbortController();
    const { trainer, workers } = start();
    const training = trainer.train(rowsOf(40), [], TINY, {
      ...OPTIONS,
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === 'fitting') controller.abort(new Error('cancelled'));
      },
    });
    await expect(training).rejects.toThrow('cancelled');
    expect(workers[0]!.terminated).toBe(true);
  });
});
