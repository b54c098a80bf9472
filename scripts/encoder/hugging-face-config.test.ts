import { expect, it } from 'vitest';
import { RANDOM_BERT } from '../../src/checkpoint/bert/fixtures/random-bert.ts';
import { parseHuggingFaceConfig } from '../../src/checkpoint/bert/parse-hugging-face-config.ts';
import { huggingFaceConfig } from './hugging-face-config.ts';

it('is read back as the same shape', () => {
  const json = JSON.stringify(huggingFaceConfig(RANDOM_BERT));
  expect(parseHuggingFaceConfig('config.json', json)).toEqual(RANDOM_BERT);
});
