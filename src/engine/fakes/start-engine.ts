import { inEnglish } from '../../core/words.ts';
import { createEngine, type EngineDependencies } from '../create-engine.ts';
import type { EncoderCalls } from '../encoder-calls.ts';
import type { CheckStore } from '../form-memory.ts';
import type { GpuFacts } from '../gpu-facts.ts';
import type { BackendForm } from '../possible-forms.ts';
import type { EncoderSource, EngineState } from '../engine.ts';
import type { PlannerCalls } from '../planner-calls.ts';
import { fakeWorker, type FakeWorker } from './fake-worker.ts';

const FILE = { name: 'w', url: 'https://app.test/w', bytes: 10, sha256: '' };
export const TINY: EncoderSource = {
  id: 'tiny',
  name: 'Tiny',
  format: 'compact',
  precision: 'fp32',
  windowTokens: 256,
  poolings: ['mean', 'layers'],
  languages: ['en'],
  weights: FILE,
  weightsSha256: 'a',
  tokenizer: FILE,
};

export interface FakeMachine {
  /** Called when a worker loads weights; may reject. */
  readonly load?: () => Promise<void>;
  /** Whether the engine is started. */
  readonly atOnce?: boolean;
  readonly gpu?: GpuFacts | (() => GpuFacts);
  /** Called when a worker opens a session; may reject. */
  readonly open?: (form: BackendForm) => Promise<void>;
  /** Called before a batch is encoded, with its vectors, which it may spoil; may reject. */
  readonly encode?: (
    form: BackendForm,
    vectors: Float32Array[],
    batch: readonly Int32Array[],
  ) => Promise<void>;
  readonly store?: CheckStore;
  /** Milliseconds that a backend takes for a batch. */
  readonly pace?: Readonly<Record<string, number>>;
}

const NO_GPU: GpuFacts = {
  isUsable: false,
  hasHalfPrecision: false,
  description: 'This browser does not offer WebGPU.',
};

/** An engine whose planner makes a window of each word and whose encoder answers with its length. */
export function startEngine(machine: FakeMachine = {}) {
  const { load, atOnce = true, gpu = NO_GPU, open, encode, pace = {} } = machine;
  let time = 0;
  let held = Promise.resolve();
  const encoders: FakeWorker[] = [];
  const planners: FakeWorker[] = [];
  const loads: string[] = [];
  /** Backend and precision of each session, in the order in which they were asked for. */
  const opened: string[] = [];
  const notices: string[] = [];
  const dependencies: EngineDependencies = {
    embedded: TINY,
    cores: 2,
    now: () => time,
    pause: () => new Promise((resume) => setTimeout(resume)),
    allowsSoftwareGpu: false,
    checkStore: machine.store ?? { getItem: () => null, setItem: () => undefined },
    fetch: () => Promise.reject(new TypeError('Nothing is fetched.')),
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
      let form: BackendForm;
      const worker = fakeWorker<EncoderCalls>({
        async load({ weights }, { report }) {
          loads.push('blob' in weights ? 'shared' : 'fetched');
          report({ loadedBytes: 5, totalBytes: 10 });
          await load?.();
          await held;
          return null;
        },
        share() {
          loads.push('handed on');
          return Promise.resolve(new Blob(['weights']));
        },
        describeGpu: () => Promise.resolve(typeof gpu === 'function' ? gpu() : gpu),
        async open({ backend, precision }) {
          form = { backend, precision };
          opened.push(`${backend} ${precision}`);
          await open?.(form);
          return null;
        },
        async encode({ batch }) {
          const vectors = batch.map((ids) => Float32Array.of(ids.length));
          await encode?.(form, vectors, batch);
          time += pace[form.backend] ?? 0;
          return vectors;
        },
      });
      encoders.push(worker);
      return worker;
    },
  };
  const engine = createEngine(dependencies);
  const states: EngineState[] = [];
  engine.subscribe((state) => states.push(state));
  engine.subscribeNotices((sentence) => notices.push(inEnglish(sentence)));
  if (atOnce) engine.start();
  /** Holds up all that is loaded from now on, until the function returned is called. */
  const gate = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    return () => release();
  };
  return { engine, states, encoders, planners, loads, opened, notices, gate };
}
