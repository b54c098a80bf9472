import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG, randomWeights, VOCABULARY } from '../../src/checkpoint/fixtures/dropped.ts';

export const TINY_TAGS = ['rain', 'snow', 'sun'];

/** Writes a classifier with random weights as a Hugging Face folder. */
export function writeTinyClassifier(folder: string): void {
  const config = {
    ...CONFIG,
    architectures: ['BertForSequenceClassification'],
    id2label: Object.fromEntries(TINY_TAGS.entries()),
  };
  const head = {
    'classifier.weight': [TINY_TAGS.length, CONFIG.hidden_size],
    'classifier.bias': [TINY_TAGS.length],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'vocab.txt'), VOCABULARY);
  writeFileSync(join(folder, 'model.safetensors'), randomWeights('bert.', head));
}
