import { describe, expect, it } from 'vitest';
import { floatsToHalves } from '../half-precision.ts';
import { storeMatrix } from '../store-matrix.ts';
import { elementCount, float32Tensor, type Tensor } from '../tensor.ts';
import type { TensorSource } from '../tensor-source.ts';
import { peaksOf } from './fixtures/peaks-of.ts';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { quantiseBert } from './quantise-bert.ts';
import { readBertWeights } from './read-bert-weights.ts';

function renamed(prefix: string): Map<string, Tensor> {
  return new Map(
    [...randomBertTensors(RANDOM_BERT, 1)].map(([name, tensor]) => [prefix + name, tensor]),
  );
}

describe('readBertWeights', () => {
  it.each(['', 'bert.', 'llm.', 'model.', '0.auto_model.', 'net.encoder.'])(
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

  it('reads the names that layer norms had in TensorFlow', async () => {
    const old = [...renamed('')].map(([name, tensor]): [string, Tensor] => [
      name
        .replace('LayerNorm.weight', 'LayerNorm.gamma')
        .replace('LayerNorm.bias', 'LayerNorm.beta'),
      tensor,
    ]);
    expect(old.map(([name]) => name)).toContain('embeddings.LayerNorm.gamma');
    expect(await readBertWeights(tensorsInMemory(new Map(old)), RANDOM_BERT)).toEqual(
      await readBertWeights(tensorsInMemory(renamed('')), RANDOM_BERT),
    );
  });

  it('rounds to int8 as it reads, as if it had read all before', async () => {
    const source = tensorsInMemory(renamed(''));
    const whole = await readBertWeights(source, RANDOM_BERT);
    expect(await readBertWeights(source, RANDOM_BERT, { precision: 'int8' })).toEqual(
      quantiseBert(whole),
    );
    const peaks = peaksOf(whole, 3);
    expect(await readBertWeights(source, RANDOM_BERT, { precision: 'int8', peaks })).toEqual(
      quantiseBert(whole, peaks),
    );
  });

  it('halves as it reads; norms, biases and pooler stay float32', async () => {
    const source = tensorsInMemory(renamed(''));
    const whole = await readBertWeights(source, RANDOM_BERT);
    const halved = await readBertWeights(source, RANDOM_BERT, { precision: 'fp16' });
    const { weight, bias } = halved.layers[1]!.output;
    expect(weight).toMatchObject({ precision: 'fp16', rows: 32, columns: 16 });
    expect(weight.values).toEqual(
      floatsToHalves(whole.layers[1]!.output.weight.values as Float32Array),
    );
    expect(bias).toEqual(whole.layers[1]!.output.bias);
    expect(halved.words.precision).toBe('fp16');
    expect(halved.pooler).toEqual(whole.pooler);
    expect(halved.embeddingNorm).toEqual(whole.embeddingNorm);
  });

  it.each(['int8', 'fp16'] as const)('reads a large table by rows into %s', async (precision) => {
    const config = { ...RANDOM_BERT, vocabularySize: 10_000, layers: 0 };
    const whole = tensorsInMemory(randomBertTensors(config, 5));
    let largest = 0;
    const source: TensorSource = {
      ...whole,
      async read(name, rows) {
        const tensor = await whole.read(name, rows);
        largest = Math.max(largest, tensor.bytes.byteLength);
        return tensor;
      },
    };
    const { words } = await readBertWeights(source, config, { precision });
    const all = await readBertWeights(whole, config);
    expect(words).toEqual(storeMatrix(all.words, precision, 'row', 'words'));
    expect(largest).toBeLessThanOrEqual(1024 * config.hidden * 4);
  });

  it('names a number that fp16 cannot hold', async () => {
    const tensors = renamed('llm.');
    const layer = 'llm.encoder.layer.0.output.dense';
    const name = `${layer}.weight`;
    const { shape } = tensors.get(name)!;
    tensors.set(name, float32Tensor(new Float32Array(elementCount(shape)).fill(70_000), shape));
    const source = tensorsInMemory(tensors);
    await expect(readBertWeights(source, RANDOM_BERT, { precision: 'fp16' })).rejects.toThrow(
      `random.safetensors: ${layer}: holds 70000, which is too large for fp16`,
    );
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
      'has no tensor “llm.encoder.layer.1.output.dense.bias”',
    );
  });

  it('names a shape that contradicts the configuration', async () => {
    const tensors = renamed('').set(
      'embeddings.LayerNorm.weight',
      float32Tensor(new Float32Array(3), [3]),
    );
    await expect(readBertWeights(tensorsInMemory(tensors), RANDOM_BERT)).rejects.toThrow(
      'gives “embeddings.LayerNorm.weight” the shape [3], the configuration asks for [16]',
    );
  });

  it('names a number that is not finite', async () => {
    const tensors = renamed('').set(
      'encoder.layer.1.output.LayerNorm.bias',
      float32Tensor(new Float32Array(16).fill(NaN, 5), [16]),
    );
    await expect(readBertWeights(tensorsInMemory(tensors), RANDOM_BERT)).rejects.toThrow(
      'random.safetensors: encoder.layer.1.output.LayerNorm.bias: holds NaN at position 5',
    );
  });

  it('names its place in a table that is read by rows', async () => {
    const config = { ...RANDOM_BERT, vocabularySize: 10_000, layers: 0 };
    const tensors = randomBertTensors(config, 5);
    const words = new Float32Array(10_000 * config.hidden).fill(Infinity, 150_000);
    tensors.set('embeddings.word_embeddings.weight', float32Tensor(words, [10_000, config.hidden]));
    const reading = readBertWeights(tensorsInMemory(tensors), config, { precision: 'int8' });
    await expect(reading).rejects.toThrow('holds Infinity at position 150000');
  });

  it('says when there are more layers than the configuration has', async () => {
    const config = { ...RANDOM_BERT, layers: 1 };
    await expect(readBertWeights(tensorsInMemory(renamed('')), config)).rejects.toThrow(
      'has more layers than the 1 of the configuration',
    );
  });

  it('says when there is no BERT in the file', async () => {
    await expect(readBertWeights(tensorsInMemory(new Map()), RANDOM_BERT)).rejects.toThrow(
      'not a BERT encoder',
    );
  });
});
