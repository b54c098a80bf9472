import { describe, expect, it } from 'vitest';
import {
  RANDOM_BERT,
  randomBertTensors,
  tensorsInMemory,
} from '../../checkpoint/bert/fixtures/random-bert.ts';
import { meanRow, referenceBert } from '../../checkpoint/bert/fixtures/reference-bert.ts';
import { LINEAR_NAMES, type BertWeights } from '../../checkpoint/bert/bert-weights.ts';
import { stepOf } from '../../checkpoint/bert/layer-step.ts';
import { readBertWeights } from '../../checkpoint/bert/read-bert-weights.ts';
import { rowOf } from '../../checkpoint/bert/row-of.ts';
import type { KernelExports } from './kernel-exports.ts';
import { openKernel } from './open-kernel.ts';
import { TextSteps, type TextStates } from './text-steps.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 11);
const TEXTS = [
  [2, 17, 33, 8, 49, 3, 21],
  [2, 9, 3],
];

function embed(steps: TextSteps, { words, positions, embeddingNorm }: BertWeights): TextStates {
  const texts = TEXTS.map((ids) => Int32Array.from(ids));
  return steps.embed(texts, (id) => rowOf(words, id), positions, embeddingNorm);
}

async function start() {
  const weights = await readBertWeights(tensorsInMemory(TENSORS), RANDOM_BERT);
  const kernel: KernelExports = await openKernel();
  return { weights, kernel, steps: new TextSteps(kernel, RANDOM_BERT, 7) };
}

describe('TextSteps', () => {
  it('takes texts through a model of fp32 as the reference does', async () => {
    const { weights, steps } = await start();
    let states = embed(steps, weights);
    for (const layer of weights.layers) {
      for (const name of LINEAR_NAMES) states = steps.run(stepOf(layer, name), states);
    }
    const pooled = {
      mean: steps.pool(states, 'mean', undefined),
      cls: steps.pool(states, 'cls', undefined),
      pooler: steps.pool(states, 'pooler', weights.pooler),
    };
    for (const [index, ids] of TEXTS.entries()) {
      const { states: wanted, pooler } = referenceBert(TENSORS, RANDOM_BERT, ids);
      const last = wanted.at(-1)!;
      expectNear(pooled.mean[index]!, meanRow(last));
      expectNear(pooled.cls[index]!, last[0]!);
      expectNear(pooled.pooler[index]!, pooler);
    }
  });

  it('keeps the largest magnitude of each input, of either sign', async () => {
    const { weights, steps } = await start();
    const { input } = embed(steps, weights);
    const rows = TEXTS.flatMap((ids) => referenceBert(TENSORS, RANDOM_BERT, ids).states[0]!);
    const wanted = rows[0]!.map((_, column) =>
      Math.max(...rows.map((row) => Math.abs(row[column]!))),
    );
    expectNear(steps.peaks('queryKeyValue', input), wanted);
  });

  it('lets go of weights before the next', async () => {
    const { weights, kernel, steps } = await start();
    const step = stepOf(weights.layers[0]!, 'intermediate');
    const before = kernel.memory.buffer.byteLength;
    for (let run = 0; run < 1000; run++) embed(steps, weights);
    expect(kernel.memory.buffer.byteLength).toBe(before);
    const states = embed(steps, weights);
    for (let run = 0; run < 100; run++) steps.run(step, states);
    expect(kernel.memory.buffer.byteLength).toBe(before);
  });
});

function expectNear(actual: Float32Array, wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(actual[index]).toBeCloseTo(value, 5);
}
