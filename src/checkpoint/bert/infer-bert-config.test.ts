import { describe, expect, it } from 'vitest';
import type { TensorSource } from '../tensor-source.ts';
import { randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { canInferBertConfig, inferBertConfig } from './infer-bert-config.ts';

const CONFIG = {
  vocabularySize: 30,
  hidden: 128,
  layers: 3,
  heads: 2,
  intermediate: 256,
  positions: 20,
  layerNormEpsilon: 1e-12,
};

describe('inferBertConfig', () => {
  it('tells sizes from shapes, and heads from the hidden size', () => {
    const tensors = new Map(
      [...randomBertTensors(CONFIG, 1)].map(([name, tensor]) => [`llm.${name}`, tensor]),
    );
    const source = tensorsInMemory(tensors, 'model.pt');
    expect(canInferBertConfig(source)).toBe(true);
    expect(inferBertConfig(source)).toEqual(CONFIG);
  });

  it.each([32, 384])('needs the configuration for %i hidden units', (hidden) => {
    const config = { ...CONFIG, hidden, layers: 1 };
    const source = tensorsInMemory(randomBertTensors(config, 1), 'model.pt');
    expect(canInferBertConfig(source)).toBe(false);
    expect(() => inferBertConfig(source)).toThrow(
      `model.pt: has ${hidden} hidden units, from which the number of attention heads cannot be told`,
    );
  });

  it('names a table that is missing', () => {
    const tensors = randomBertTensors(CONFIG, 1);
    tensors.delete('embeddings.position_embeddings.weight');
    const source: TensorSource = tensorsInMemory(tensors, 'model.pt');
    expect(() => inferBertConfig(source)).toThrow(
      'no table “embeddings.position_embeddings.weight”',
    );
  });
});
