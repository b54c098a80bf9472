import { describe, expect, it } from 'vitest';
import { storeMatrix } from '../store-matrix.ts';
import { BertReader } from './bert-reader.ts';
import { embedTokens, rowOf } from './embed-tokens.ts';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { referenceBert } from './fixtures/reference-bert.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 7);
const IDS = [2, 17, 33, 8];

describe('embedTokens', () => {
  it('gives what BERT embeds a text as', async () => {
    const reader = new BertReader(tensorsInMemory(TENSORS), RANDOM_BERT);
    const words = await Promise.all(IDS.map((id) => reader.word(id)));
    const positions = await reader.positions('fp32');
    const states = embedTokens(words, positions, await reader.embeddingNorm(), 1e-12);
    const wanted = referenceBert(TENSORS, RANDOM_BERT, IDS).states[0]!.flat();
    expect(states).toHaveLength(wanted.length);
    for (const [index, value] of wanted.entries()) expect(states[index]).toBeCloseTo(value, 5);
  });
});

describe('rowOf', () => {
  const values = Float32Array.of(1, -2, 3, 0.5, 0.25, -0.125);
  const table = { precision: 'fp32', rows: 2, columns: 3, values } as const;

  it.each(['fp32', 'fp16', 'int8'] as const)('reads a row of a table in %s', (precision) => {
    const stored = storeMatrix(table, precision, 'row', 'table');
    const row = rowOf(stored, 1);
    expect(row).toHaveLength(3);
    for (const [column, value] of [0.5, 0.25, -0.125].entries())
      expect(row[column]).toBeCloseTo(value, 2);
  });
});
