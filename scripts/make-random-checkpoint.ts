/**
 * Writes a Hugging Face folder of SciBERT's shape (110 M parameters, 440 MB) with random weights, to try
 * and measure imports with:
 *   npx tsx scripts/make-random-checkpoint.ts --out FOLDER
 * It knows nothing: the folder's config.json and the file's metadata say so.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomBertTensors } from '../src/checkpoint/bert/fixtures/random-bert.ts';
import { writeSafetensors } from '../src/checkpoint/write-safetensors.ts';

const SCIBERT_SHAPE = {
  vocabularySize: 31_090,
  hidden: 768,
  layers: 12,
  heads: 12,
  intermediate: 3072,
  positions: 512,
  layerNormEpsilon: 1e-12,
};
const SEED = 4;
const NAME = 'random weights in the shape of SciBERT';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  throw new Error('Say where to: npx tsx scripts/make-random-checkpoint.ts --out FOLDER');
}
const out = values.out;
mkdirSync(out, { recursive: true });

const file = openSync(join(out, 'model.safetensors'), 'w');
for (const run of writeSafetensors(randomBertTensors(SCIBERT_SHAPE, SEED), { source: NAME })) {
  writeSync(file, run);
}
closeSync(file);

const config = {
  _name_or_path: NAME,
  architectures: ['BertModel'],
  model_type: 'bert',
  vocab_size: SCIBERT_SHAPE.vocabularySize,
  hidden_size: SCIBERT_SHAPE.hidden,
  num_hidden_layers: SCIBERT_SHAPE.layers,
  num_attention_heads: SCIBERT_SHAPE.heads,
  intermediate_size: SCIBERT_SHAPE.intermediate,
  max_position_embeddings: SCIBERT_SHAPE.positions,
  layer_norm_eps: SCIBERT_SHAPE.layerNormEpsilon,
  hidden_act: 'gelu',
};
writeFileSync(join(out, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
console.log(`Wrote ${NAME} to ${out}`);
