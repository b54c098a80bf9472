import { describe, expect, it } from 'vitest';
import type { TensorSource } from '../tensor-source.ts';
import { randomBertTensors, tensorsInMemory } from './fixtures/random-bert.ts';
import { inferBertConfig } from './infer-bert-config.ts';

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
    expect(inferBertConfig(tensorsInMemory(tensors, 'model.pt'))).toEqual(CONFIG);
  });

  it("needs the configuration where the heads are not of BERT's size", () => {
    const source = tensorsInMemory(randomBertTensors({ ...CONFIG, hidden: 32 }, 1), 'model.pt');
    expect(() => inferBertConfig(source)).toThrow(
      'model.pt: has 32 hidden units, from which the number of attention heads cannot be told',
    );
  });

  it('names a table that is missing', () => {
    const tensors = randomBertTensors(CONFIG, 1);
    tensors.delete('embeddings.position_embeddings.weight');
    const source: TensorSource = tensorsInMemory(tensors, 'model.pt');
    expect(() => inferBertConfig(source)).toThrow(
      "no table 'embeddings.position_embeddings.weight'",
    );
  });
});
