import { describe, expect, it } from 'vitest';
import type { Precision } from '../checkpoint/bert/bert-weights.ts';
import {
  randomBertTensors,
  RANDOM_BERT,
  tensorsInMemory,
} from '../checkpoint/bert/fixtures/random-bert.ts';
import { meanRow, referenceBert } from '../checkpoint/bert/fixtures/reference-bert.ts';
import type { GraphForm } from '../checkpoint/bert/graph-form.ts';
import { readBertWeights } from '../checkpoint/bert/read-bert-weights.ts';
import { writeBertGraph } from '../checkpoint/bert/write-bert-graph.ts';
import { POOLINGS } from '../core/pooling.ts';
import { openGraphSession, type GraphSession } from './open-graph-session.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 7);
const IDS = [2, 17, 33, 8, 49, 3];

async function openForm(
  form: GraphForm,
  precision: Precision,
  plainAttention = false,
): Promise<GraphSession> {
  const weights = await readBertWeights(tensorsInMemory(TENSORS), RANDOM_BERT, { precision });
  const graph = writeBertGraph(weights, { form, poolings: POOLINGS, plainAttention });
  return openGraphSession(graph, 'cpu');
}

function expected(ids: readonly number[]): Record<string, number[]> {
  const { states, pooler } = referenceBert(TENSORS, RANDOM_BERT, ids);
  const last = states.at(-1)!;
  return { mean: meanRow(last), cls: last[0]!, pooler, layers: states.flatMap(meanRow) };
}

function largestDifference(actual: Float32Array, wanted: readonly number[]): number {
  expect(actual).toHaveLength(wanted.length);
  return wanted.reduce(
    (largest, value, index) => Math.max(largest, Math.abs(value - actual[index]!)),
    0,
  );
}

describe('a written BERT graph', () => {
  it.each([
    ['fp32', 'fp32', 1e-5, false],
    ['fp16', 'fp32', 2e-2, false],
    ['fp16', 'fp16', 2e-2, false],
    ['fp32', 'fp16', 1e-2, false],
    ['fp32', 'int8', 0.2, false],
    ['fp16', 'int8', 0.2, false],
    ['fp32', 'fp32', 1e-5, true],
    ['fp16', 'fp32', 2e-2, true],
  ] as const)(
    'pools in %s (weights stored as %s) as the reference does, within %f (plain attention: %s)',
    async (form, precision, tolerance, plainAttention) => {
      const session = await openForm(form, precision, plainAttention);
      const outputs = await session.run([Int32Array.from(IDS)]);
      const wanted = expected(IDS);
      for (const pooling of POOLINGS)
        expect(largestDifference(outputs[pooling]!, wanted[pooling]!), pooling).toBeLessThan(
          tolerance,
        );
      await session.dispose();
    },
  );

  it.each([false, true])('gives a padded text what it gives alone (plain: %s)', async (plain) => {
    const session = await openForm('fp32', 'fp32', plain);
    const short = IDS.slice(0, 3);
    const outputs = await session.run([Int32Array.from(IDS), Int32Array.from(short)]);
    const wanted = expected(short);
    for (const pooling of POOLINGS) {
      const row = outputs[pooling]!.slice(outputs[pooling]!.length / 2);
      expect(largestDifference(row, wanted[pooling]!), pooling).toBeLessThan(1e-5);
    }
    await session.dispose();
  });

  it('lets nothing but pooled vectors out', async () => {
    const session = await openForm('fp32', 'fp32');
    expect(Object.keys(await session.run([Int32Array.from(IDS)])).toSorted()).toEqual(
      [...POOLINGS].toSorted(),
    );
    await session.dispose();
  });
});
