import { describe, expect, it } from 'vitest';
import { RANDOM_BERT, randomBertTensors, tensorsInMemory } from './bert/fixtures/random-bert.ts';
import { readHead, type HeadOptions } from './read-head.ts';
import { float32Tensor } from './tensor.ts';

const OPTIONS: HeadOptions = { features: 2, activation: 'softmax', dropout: 0.5 };
const WEIGHTS = Float32Array.of(1, 2, 3, 4, 5, 6);

function checkpoint(name: string, tags = 3, features = 2, biases = tags) {
  return tensorsInMemory(
    new Map([
      ...randomBertTensors(RANDOM_BERT, 1),
      [`${name}.weight`, float32Tensor(WEIGHTS, [tags, features])] as const,
      [`${name}.bias`, float32Tensor(new Float32Array(biases).fill(7), [biases])] as const,
    ]),
    'model.pt',
  );
}

describe('readHead', () => {
  it.each(['fc1', 'classifier', 'model.classifier'])("reads the layer '%s'", async (name) => {
    expect(await readHead(checkpoint(name), OPTIONS)).toEqual({
      layers: [
        {
          inputs: 2,
          outputs: 3,
          weights: WEIGHTS,
          biases: Float32Array.of(7, 7, 7),
          activation: 'none',
        },
      ],
      activation: 'softmax',
      dropout: 0.5,
      temperature: 1,
    });
  });

  it('finds none in an encoder alone', async () => {
    const encoder = tensorsInMemory(randomBertTensors(RANDOM_BERT, 1));
    expect(await readHead(encoder, OPTIONS)).toBeUndefined();
  });

  it.each([
    [
      'inputs that the encoder does not give',
      checkpoint('fc1', 2, 3),
      {},
      'shape [2, 3], the encoder asks for [tags, 2]',
    ],
    [
      'more tags than names',
      checkpoint('fc1'),
      { tags: ['a', 'b'] },
      'has 3 tags in “fc1.weight”, but 2 are named',
    ],
    ['no biases', checkpoint('fc1', 3, 2, 1), {}, 'has no “fc1.bias” of 3 numbers'],
    [
      'a regression',
      checkpoint('classifier', 1, 6),
      { features: 6 },
      'rates texts and does not tag',
    ],
  ])('refuses %s', async (_, source, options, message) => {
    await expect(readHead(source, { ...OPTIONS, ...options })).rejects.toThrow(message);
  });

  it('takes one tag where tags are independent', async () => {
    const source = checkpoint('classifier', 1, 6);
    const head = await readHead(source, { ...OPTIONS, features: 6, activation: 'sigmoid' });
    expect(head?.layers[0]?.outputs).toBe(1);
  });
});
