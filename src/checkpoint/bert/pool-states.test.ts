import { describe, expect, it } from 'vitest';
import { BertReader } from './bert-reader.ts';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { meanRow, referenceBert } from './fixtures/reference-bert.ts';
import { poolStates } from './pool-states.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 7);
const { states, pooler } = referenceBert(TENSORS, RANDOM_BERT, [2, 17, 33, 8]);
const last = states.at(-1)!;

describe('poolStates', () => {
  it.each([
    ['mean', meanRow(last)],
    ['cls', last[0]!],
    ['pooler', pooler],
  ] as const)('pools by %s as BERT does', async (pooling, wanted) => {
    const reader = new BertReader(tensorsInMemory(TENSORS), RANDOM_BERT);
    const flat = Float32Array.from(last.flat());
    const pooled = poolStates(flat, RANDOM_BERT.hidden, pooling, await reader.pooler());
    expect(pooled).toHaveLength(wanted.length);
    for (const [index, value] of wanted.entries()) expect(pooled[index]).toBeCloseTo(value, 5);
  });
});
