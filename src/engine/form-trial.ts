import type { BertReader } from '../checkpoint/bert/bert-reader.ts';
import type { BertWeights, Linear } from '../checkpoint/bert/bert-weights.ts';
import type { LayerStep } from '../checkpoint/bert/layer-step.ts';
import { rowOf } from '../checkpoint/bert/row-of.ts';
import type { Pooling } from '../core/pooling.ts';
import { openKernel } from './kernel/open-kernel.ts';
import { TextSteps, type TextStates } from './kernel/text-steps.ts';

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
  readonly #steps: TextSteps;
  readonly #calibrationTexts: number;
  #exact: TextStates;
  #stored: TextStates;

  private constructor(
    steps: TextSteps,
    calibrationTexts: number,
    exact: TextStates,
    stored: TextStates,
  ) {
    this.#steps = steps;
    this.#calibrationTexts = calibrationTexts;
    this.#exact = exact;
    this.#stored = stored;
  }

  /** Embeds the texts. Of the words in fp32, only those that occur are read. */
  static async begin(
    reader: BertReader,
    { words, positions, embeddingNorm }: EmbeddingParts,
    { calibration, comparison }: TrialTexts,
  ): Promise<FormTrial> {
    const all = [...calibration, ...comparison];
    const exactWords = new Map<number, Float32Array>();
    for (const id of new Set(all.flatMap((ids) => Array.from(ids))))
      exactWords.set(id, await reader.word(id));
    const exactPositions = await reader.positions('fp32');
    const longest = Math.max(...all.map((ids) => ids.length));
    const steps = new TextSteps(await openKernel(), reader.config, longest);
    const exact = steps.embed(all, (id) => exactWords.get(id)!, exactPositions, embeddingNorm);
    const stored = steps.embed(comparison, (id) => rowOf(words, id), positions, embeddingNorm);
    return new FormTrial(steps, calibration.length, exact, stored);
  }

  /**
   * Runs the next step as the checkpoint has it.
   * @returns the peaks to smooth its inputs by; undefined where there are no texts for that
   */
  runExact(step: LayerStep): Float32Array | undefined {
    const observed = this.#exact.input.slice(0, this.#calibrationTexts);
    this.#exact = this.#steps.run(step, this.#exact);
    return observed.length > 0 ? this.#steps.peaks(step.name, observed) : undefined;
  }

  /** Runs the same step as it is stored: int8 as it is served, halves computed with in float32. */
  runStored(step: LayerStep): void {
    this.#stored = this.#steps.run(step, this.#stored);
  }

  /** The vectors of the texts of `comparison`, after the last step. */
  vectors(pooling: Exclude<Pooling, 'layers'>, pooler: Linear | undefined): ComparedVectors {
    const exact = this.#steps.pool(this.#exact, pooling, pooler).slice(this.#calibrationTexts);
    return { exact, stored: this.#steps.pool(this.#stored, pooling, pooler) };
  }
}
