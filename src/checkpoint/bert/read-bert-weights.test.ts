import { describe, expect, it } from 'vitest';
import { float32Tensor, type Tensor } from '../tensor.ts';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { readBertWeights } from './read-bert-weights.ts';

function renamed(prefix: string): Map<string, Tensor> {
  return new Map(
    [...randomBertTensors(RANDOM_BERT, 1)].map(([name, tensor]) => [prefix + name, tensor]),
  );
}

describe('readBertWeights', () => {
  it.each(['', 'bert.', 'llm.', 'model.'])(
    "reads an encoder under the prefix '%s'",
    async (prefix) => {
      const plain = await readBertWeights(tensorsInMemory(renamed('')), RANDOM_BERT);
      expect(await readBertWeights(tensorsInMemory(renamed(prefix)), RANDOM_BERT)).toEqual(plain);
    },
  );

  it('packs query, key and value side by side, inputs first', async () => {
    const { layers } = await readBertWeights(tensorsInMemory(renamed('')), RANDOM_BERT);
    const { weight } = layers[0]!.queryKeyValue;
    expect([weight.rows, weight.columns]).toEqual([16, 48]);
    const key = new Float32Array(
      renamed('').get('encoder.layer.0.attention.self.key.weight')!.bytes.slice().buffer,
    );
    expect(weight.values[3 * 48 + 16 + 5]).toBe(key[5 * 16 + 3]);
  });

  it('does without a pooler', async () => {
    const tensors = renamed('');
    tensors.delete('pooler.dense.weight');
    expect(await readBertWeights(tensorsInMemory(tensors), RANDOM_BERT)).not.toHaveProperty(
      'pooler',
    );
  });

  it('names a tensor that is missing', async () => {
    const tensors = renamed('llm.');
    tensors.delete('llm.encoder.layer.1.output.dense.bias');
    await expect(readBertWeights(tensorsInMemory(tensors), RANDOM_BERT)).rejects.toThrow(
      "has no tensor 'llm.encoder.layer.1.output.dense.bias'",
    );
  });

  it('names a shape that contradicts the configuration', async () => {
    const tensors = renamed('').set(
      'embeddings.LayerNorm.weight',
      float32Tensor(new Float32Array(3), [3]),
    );
    await expect(readBertWeights(tensorsInMemory(tensors), RANDOM_BERT)).rejects.toThrow(
      "gives 'embeddings.LayerNorm.weight' the shape [3], the configuration asks for [16]",
    );
  });

  it('says when there is no BERT in the file', async () => {
    await expect(readBertWeights(tensorsInMemory(new Map()), RANDOM_BERT)).rejects.toThrow(
      'not a BERT encoder',
    );
  });
});
