import { createEngine, type EngineDependencies } from '../create-engine.ts';
import type { EncoderCalls } from '../encoder-calls.ts';
import type { EncoderSource, EngineState } from '../engine.ts';
import type { PlannerCalls } from '../planner-calls.ts';
import { fakeWorker, type FakeWorker } from './fake-worker.ts';

const FILE = { name: 'w', url: 'https://app.test/w', bytes: 10, sha256: '' };
export const TINY: EncoderSource = {
  id: 'tiny',
  name: 'Tiny',
  format: 'compact',
  precision: 'int8',
  windowTokens: 256,
  poolings: ['mean', 'layers'],
  languages: ['en'],
  weights: FILE,
  weightsSha256: 'a',
  tokenizer: FILE,
};

/** An engine whose planner makes a window of each word and whose encoder answers with its length. */
export function startEngine(load: () => Promise<void> = () => Promise.resolve(), atOnce = true) {
  let held = Promise.resolve();
  const encoders: FakeWorker[] = [];
  const planners: FakeWorker[] = [];
  const loads: string[] = [];
  const dependencies: EngineDependencies = {
    embedded: TINY,
    cores: 2,
    now: () => 0,
    createPlanner() {
      const worker = fakeWorker<PlannerCalls>({
        open: () => Promise.resolve(null),
        plan({ text }) {
          if (text === 'crash') planners.at(-1)!.crash('out of memory');
          const words = [...text.matchAll(/\w+/g)];
          return Promise.resolve({
            bounds: Int32Array.from(
              words.flatMap(({ 0: word, index }) => [index, index + word.length, word.length]),
            ),
            ids: Int32Array.from(words.join('').replaceAll(',', ''), (c) => c.charCodeAt(0)),
            unknownTokens: 0,
          });
        },
        detectLanguage: ({ text }) =>
          Promise.resolve(text.startsWith('ein') ? { code: 'de', name: 'German' } : null),
      });
      planners.push(worker);
      return worker;
    },
    createEncoder() {
      const worker = fakeWorker<EncoderCalls>({
        async load({ weights }, { report }) {
          loads.push('blob' in weights ? 'shared' : 'fetched');
          report({ loadedBytes: 5, totalBytes: 10 });
          await load();
          await held;
          return { weights: new Blob(['weights']) };
        },
        open: () => Promise.resolve(null),
        encode: ({ batch }) => Promise.resolve(batch.map((ids) => Float32Array.of(ids.length))),
      });
      encoders.push(worker);
      return worker;
    },
  };
  const engine = createEngine(dependencies);
  const states: EngineState[] = [];
  engine.subscribe((state) => states.push(state));
  if (atOnce) engine.start();
  /** Holds up all that is loaded from now on, until the function returned is called. */
  const gate = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    return () => release();
  };
  return { engine, states, encoders, planners, loads, gate };
}
