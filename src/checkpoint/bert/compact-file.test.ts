import { describe, expect, it } from 'vitest';
import { bytesSource } from '../byte-source.ts';
import { readSafetensors } from '../read-safetensors.ts';
import { writeSafetensors } from '../write-safetensors.ts';
import type { BertWeights } from './bert-weights.ts';
import { decodeCompactBert, encodeCompactBert } from './compact-file.ts';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { peaksOf } from './fixtures/peaks-of.ts';
import { quantiseBert } from './quantise-bert.ts';
import { readBertWeights } from './read-bert-weights.ts';

async function reopen(runs: readonly Uint8Array[]): Promise<BertWeights> {
  return decodeCompactBert(
    await readSafetensors(bytesSource('model.safetensors', Uint8Array.from(Buffer.concat(runs)))),
  );
}

describe('the compact weight file', async () => {
  const source = tensorsInMemory(randomBertTensors(RANDOM_BERT, 3));
  const weights = await readBertWeights(source, RANDOM_BERT);

  it('gives float32, half and smoothed int8 encoders back', async () => {
    expect(await reopen(encodeCompactBert(weights))).toEqual(weights);
    const quantised = quantiseBert(weights, peaksOf(weights, 2));
    expect(await reopen(encodeCompactBert(quantised))).toEqual(quantised);
    const halved = await readBertWeights(source, RANDOM_BERT, { precision: 'fp16' });
    expect(await reopen(encodeCompactBert(halved))).toEqual(halved);
  });

  it('is the same, byte for byte, each time', () => {
    const file = () => Buffer.concat(encodeCompactBert(quantiseBert(weights), { source: 'test' }));
    expect(file().equals(file())).toBe(true);
  });

  it('refuses a safetensors file of another kind', async () => {
    await expect(reopen(writeSafetensors(new Map()))).rejects.toThrow(
      'not an encoder that Taglight wrote',
    );
  });

  it('refuses weights that contradict the configuration', async () => {
    const larger = { ...weights, config: { ...RANDOM_BERT, hidden: 32 } };
    await expect(reopen(encodeCompactBert(larger))).rejects.toThrow('of the wrong size');
  });
});
