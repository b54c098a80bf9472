import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BertConfig } from '../../src/checkpoint/bert/bert-config.ts';
import { randomBertTensors } from '../../src/checkpoint/bert/fixtures/random-bert.ts';
import { writeSafetensors } from '../../src/checkpoint/write-safetensors.ts';
import { huggingFaceConfig } from './hugging-face-config.ts';

/** 110 M parameters with the pooler. */
export const SCIBERT_SHAPE: BertConfig = {
  vocabularySize: 31_090,
  hidden: 768,
  layers: 12,
  heads: 12,
  intermediate: 3072,
  positions: 512,
  layerNormEpsilon: 1e-12,
};
const SEED = 4;
/**
 * That of BERT's own initialisation. Much larger ones give attention that no trained model has: all
 * of it on one token, and arithmetic on numbers next to zero, which processors are slow at.
 */
const DEVIATION = 0.02;

/**
 * Writes a Hugging Face folder of a BERT with random weights in float32, the same every time. It knows
 * nothing: config.json and the weight file's metadata say so.
 * @param name what to call it there
 */
export function writeRandomCheckpoint(out: string, shape: BertConfig, name: string): void {
  mkdirSync(out, { recursive: true });
  const file = openSync(join(out, 'model.safetensors'), 'w');
  for (const run of writeSafetensors(randomBertTensors(shape, SEED, DEVIATION), { source: name })) {
    writeSync(file, run);
  }
  closeSync(file);
  const config = { _name_or_path: name, ...huggingFaceConfig(shape) };
  writeFileSync(join(out, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
}
