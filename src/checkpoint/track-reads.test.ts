import { describe, expect, it } from 'vitest';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './bert/fixtures/random-bert.ts';
import { readBertWeights } from './bert/read-bert-weights.ts';
import { float32Tensor, int8Tensor } from './tensor.ts';
import { trackReads, type ReadProgress } from './track-reads.ts';

describe('trackReads', () => {
  const tensors = randomBertTensors(RANDOM_BERT, 1);
  const weights = [...tensors.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 4;

  it('lists the weights that nothing asked for, counters left out', async () => {
    const more = new Map([
      ...tensors,
      ['embeddings.position_ids', int8Tensor(new Int8Array(4), [1, 4])] as const,
      ['cls.predictions.bias', float32Tensor(new Float32Array(2), [2])] as const,
    ]);
    const tracked = trackReads(tensorsInMemory(more));
    expect(tracked.unread()).toHaveLength(tensors.size + 1);
    await readBertWeights(tracked.source, RANDOM_BERT);
    expect(tracked.unread()).toEqual(['cls.predictions.bias']);
    expect(tracked.parameters()).toBe(weights);
  });

  it('tells how much has been read, up to all of it', async () => {
    const seen: ReadProgress[] = [];
    const tracked = trackReads(tensorsInMemory(tensors), (progress) => seen.push(progress));
    await readBertWeights(tracked.source, RANDOM_BERT, { precision: 'int8' });
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.every(({ bytesTotal }) => bytesTotal === 4 * weights)).toBe(true);
    expect(seen.at(-1)!.bytesRead).toBe(4 * weights);
    expect(seen.map(({ bytesRead }) => bytesRead)).toEqual(
      seen.map(({ bytesRead }) => bytesRead).toSorted((a, b) => a - b),
    );
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const tracked = trackReads(
      tensorsInMemory(tensors),
      () => controller.abort(),
      controller.signal,
    );
    await expect(readBertWeights(tracked.source, RANDOM_BERT)).rejects.toThrow('aborted');
    expect(tracked.unread()).toHaveLength(tensors.size - 1);
  });
});
