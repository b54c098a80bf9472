import type { TagPack } from '../../core/tag-pack.ts';

/** A set of three tags whose logits are the vector itself: no arithmetic hides in the tests. */
export const fakePack: TagPack = {
  name: 'Made With ML',
  description: 'Topics of machine learning projects.',
  licence: 'MIT',
  encoder: {
    id: 'all-MiniLM-L6-v2',
    weightsSha256: '0'.repeat(64),
    pooling: 'mean',
    normalisation: 'none',
    windowTokens: 256,
    textTemplate: '{title}. {description}',
    textCleaning: 'none',
  },
  tags: ['vision', 'language', 'other'].map((name) => ({ name, description: '', threshold: 0 })),
  noneTag: 'other',
  head: {
    layers: [
      {
        inputs: 3,
        outputs: 3,
        weights: Float32Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1]),
        biases: new Float32Array(3),
        activation: 'none',
      },
    ],
    activation: 'softmax',
    dropout: 0,
    temperature: 1,
  },
  scores: {},
  training: null,
  trainingRows: { kind: 'none' },
};
