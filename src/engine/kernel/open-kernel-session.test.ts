import { describe, expect, it } from 'vitest';
import {
  RANDOM_BERT,
  randomBertTensors,
  tensorsInMemory,
} from '../../checkpoint/bert/fixtures/random-bert.ts';
import { meanRow, referenceBert } from '../../checkpoint/bert/fixtures/reference-bert.ts';
import type { BertConfig } from '../../checkpoint/bert/bert-config.ts';
import { quantiseBert } from '../../checkpoint/bert/quantise-bert.ts';
import { readBertWeights } from '../../checkpoint/bert/read-bert-weights.ts';
import { cosineSimilarity } from '../../core/cosine-similarity.ts';
import { POOLINGS, type Pooling } from '../../core/pooling.ts';
import { openKernelSession } from './open-kernel-session.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 11);
const IDS = [2, 17, 33, 8, 49, 3, 21];

/** Sizes that are no whole blocks: of the states, a head, all heads together, and the middle. */
const ODD_SIZES: readonly Partial<BertConfig>[] = [
  { hidden: 20, heads: 4 },
  { hidden: 18, heads: 3 },
  { hidden: 26, heads: 1, intermediate: 37 },
  { intermediate: 7 },
];

async function quantised(config: BertConfig = RANDOM_BERT, tensors = TENSORS) {
  return quantiseBert(await readBertWeights(tensorsInMemory(tensors), config));
}

describe('the int8 kernel', () => {
  it.each(POOLINGS)('pools by %s as the reference does', async (pooling) => {
    const session = await openKernelSession(await quantised(), pooling);
    for (let length = 1; length <= IDS.length; length++) {
      const ids = IDS.slice(0, length);
      const { states, pooler } = referenceBert(TENSORS, RANDOM_BERT, ids);
      const wanted: Record<Pooling, number[]> = {
        mean: meanRow(states.at(-1)!),
        cls: states.at(-1)![0]!,
        pooler,
        layers: states.flatMap(meanRow),
      };
      const [vector] = await session.encode([Int32Array.from(ids)]);
      expect(vector).toHaveLength(wanted[pooling].length);
      expect(cosineSimilarity(vector!, wanted[pooling])).toBeGreaterThan(0.995);
    }
  });

  it.each(ODD_SIZES)('runs sizes that are no whole blocks: %o', async (sizes) => {
    const config = { ...RANDOM_BERT, ...sizes };
    const tensors = randomBertTensors(config, 11);
    const session = await openKernelSession(await quantised(config, tensors), 'layers');
    const wanted = referenceBert(tensors, config, IDS).states.flatMap(meanRow);
    const [vector] = await session.encode([Int32Array.from(IDS)]);
    expect(vector).toHaveLength(wanted.length);
    expect(cosineSimilarity(vector!, wanted)).toBeGreaterThan(0.995);
    const [again] = await session.encode([Int32Array.from(IDS)]);
    expect(again).toEqual(vector);
  });

  it('gives a text the same vector, bit for bit, whatever came before or stands beside it', async () => {
    const session = await openKernelSession(await quantised(), 'mean');
    const text = Int32Array.from(IDS);
    const [alone] = await session.encode([text]);
    const beside = await session.encode([
      Int32Array.of(1),
      text,
      Int32Array.from({ length: 24 }, () => 7),
    ]);
    expect(beside[1]).toEqual(alone);
  });

  it('gives many short texts the same vectors together as one by one', async () => {
    const session = await openKernelSession(await quantised(), 'layers');
    const texts = Array.from({ length: 40 }, (_, n) =>
      Int32Array.from({ length: 1 + (n % 17) }, (__, place) => (7 * n + 3 * place) % 50),
    );
    const together = await session.encode(texts);
    for (const [index, text] of texts.entries()) {
      expect([together[index]]).toEqual(await session.encode([text]));
    }
  });

  it('says so when it is to be pooled by a pooler that is not there', async () => {
    const { pooler: _, ...weights } = await quantised();
    await expect(openKernelSession(weights, 'pooler')).rejects.toThrow('has no pooler');
  });

  it('refuses more tokens than there are positions, and ids beyond the vocabulary', async () => {
    const session = await openKernelSession(await quantised(), 'mean');
    await expect(session.encode([new Int32Array(25)])).rejects.toThrow('24 tokens');
    await expect(session.encode([Int32Array.of(50)])).rejects.toThrow('unknown');
  });

  it('refuses an encoder that is not of int8', async () => {
    const weights = await readBertWeights(tensorsInMemory(TENSORS), RANDOM_BERT);
    await expect(openKernelSession(weights, 'mean')).rejects.toThrow('int8');
  });
});
