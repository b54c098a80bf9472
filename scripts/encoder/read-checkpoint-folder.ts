import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BertWeights } from '../../src/checkpoint/bert/bert-weights.ts';
import { parseHuggingFaceConfig } from '../../src/checkpoint/bert/parse-hugging-face-config.ts';
import { readBertWeights } from '../../src/checkpoint/bert/read-bert-weights.ts';
import { bytesSource } from '../../src/checkpoint/byte-source.ts';
import { readSafetensors } from '../../src/checkpoint/read-safetensors.ts';

/** The float32 weights of a Hugging Face folder with config.json and model.safetensors. */
export async function readCheckpointFolder(folder: string): Promise<BertWeights> {
  const name = 'model.safetensors';
  const config = parseHuggingFaceConfig(
    'config.json',
    readFileSync(join(folder, 'config.json'), 'utf8'),
  );
  const source = bytesSource(name, readFileSync(join(folder, name)));
  return readBertWeights(await readSafetensors(source), config);
}
