import type { BertConfig } from '../checkpoint/bert/bert-config.ts';
import type { BertReader } from '../checkpoint/bert/bert-reader.ts';
import type { BertWeights, Linear } from '../checkpoint/bert/bert-weights.ts';
import { embedTokens, rowOf } from '../checkpoint/bert/embed-tokens.ts';
import type { LayerStep } from '../checkpoint/bert/layer-step.ts';
import { poolStates } from '../checkpoint/bert/pool-states.ts';
import type { Pooling } from '../core/pooling.ts';
import type { Backend } from './engine.ts';
import { runStep, type TextStates } from './run-step.ts';

export interface TrialTexts {
  /** Token ids of each text to smooth int8 layers by, [CLS] and [SEP] included. */
  readonly calibration: readonly Int32Array[];
  /** Token ids of each text to compare the stored form with fp32 on. */
  readonly comparison: readonly Int32Array[];
}

/** As they are stored. */
export type EmbeddingParts = Pick<BertWeights, 'words' | 'positions' | 'embeddingNorm'>;

/** A vector [hidden] a text, in fp32 and in the stored form. */
export interface ComparedVectors {
  readonly exact: readonly Float32Array[];
  readonly stored: readonly Float32Array[];
}

/**
 * Sample texts on their way through a model in two forms, one linear layer at a time: as the checkpoint has
 * it, and as it is stored.
 */
export class FormTrial {
  readonly #config: BertConfig;
  readonly #precision: 'int8' | 'fp16';
  readonly #backend: Backend;
  #calibrationTexts = 0;
  #exact: TextStates = { input: [], residual: [] };
  #stored: TextStates = { input: [], residual: [] };

  constructor(config: BertConfig, precision: 'int8' | 'fp16', backend: Backend) {
    this.#config = config;
    this.#precision = precision;
    this.#backend = backend;
  }

  /** Embeds the texts. Of the words in fp32, only those that occur are read. */
  async begin(
    reader: BertReader,
    { words, positions, embeddingNorm }: EmbeddingParts,
    texts: TrialTexts,
  ): Promise<void> {
    const calibration = this.#precision === 'int8' ? texts.calibration : [];
    const all = [...calibration, ...texts.comparison];
    const exactWords = new Map<number, Float32Array>();
    for (const id of new Set(all.flatMap((ids) => Array.from(ids))))
      exactWords.set(id, await reader.word(id));
    const exactPositions = await reader.positions('fp32');
    const { layerNormEpsilon } = this.#config;
    const exact = all.map((ids) => {
      const rows = Array.from(ids, (id) => exactWords.get(id)!);
      return embedTokens(rows, exactPositions, embeddingNorm, layerNormEpsilon);
    });
    const stored = texts.comparison.map((ids) => {
      const rows = Array.from(ids, (id) => rowOf(words, id));
      return embedTokens(rows, positions, embeddingNorm, layerNormEpsilon);
    });
    this.#calibrationTexts = calibration.length;
    this.#exact = { input: exact, residual: exact };
    this.#stored = { input: stored, residual: stored };
  }

  /**
   * Runs the next step as the checkpoint has it.
   * @returns the peaks to smooth its inputs by; undefined where they are not rounded
   */
  async runExact(step: LayerStep): Promise<Float32Array | undefined> {
    const observedTexts = this.#calibrationTexts;
    const run = { form: 'fp32', backend: this.#backend, observedTexts } as const;
    const { states, peaks } = await runStep(step, this.#config, this.#exact, run);
    this.#exact = states;
    return observedTexts > 0 ? peaks : undefined;
  }

  /** Runs the same step as it is stored. Halves are computed with as float32, as WASM does. */
  async runStored(step: LayerStep): Promise<void> {
    const form = this.#precision === 'int8' ? 'int8' : 'fp32';
    const run = { form, backend: this.#backend } as const;
    ({ states: this.#stored } = await runStep(step, this.#config, this.#stored, run));
  }

  /** The vectors of the texts of `comparison`, after the last step. */
  vectors(pooling: Exclude<Pooling, 'layers'>, pooler: Linear | undefined): ComparedVectors {
    const pool = (states: readonly Float32Array[]): Float32Array[] =>
      states.map((state) => poolStates(state, this.#config.hidden, pooling, pooler));
    return {
      exact: pool(this.#exact.input.slice(this.#calibrationTexts)),
      stored: pool(this.#stored.input),
    };
  }
}
