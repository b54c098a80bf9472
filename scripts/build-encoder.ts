/**
 * Builds the embedded encoder from all-MiniLM-L6-v2's fp32 weights:
 *   npm run build:encoder -- --from FOLDER
 * FOLDER holds config.json, tokenizer.json and model.safetensors as
 * https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 has them.
 * Calibrates on training rows, rounds to int8, and holds the result against PyTorch's vectors.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BertWeights } from '../src/checkpoint/bert/bert-weights.ts';
import { encodeCompactBert } from '../src/checkpoint/bert/compact-file.ts';
import { quantiseBert } from '../src/checkpoint/bert/quantise-bert.ts';
import { listVocabulary } from '../src/engine/list-vocabulary.ts';
import { measureInputPeaks } from '../src/engine/measure-input-peaks.ts';
import { PieceHash } from '../src/engine/piece-hash.ts';
import { calibrationTexts } from './encoder/calibration-texts.ts';
import { compareWithGoldens, type Agreement } from './encoder/compare-with-goldens.ts';
import { readCheckpointFolder } from './encoder/read-checkpoint-folder.ts';
import { readTokeniser } from './encoder/read-tokeniser.ts';
import { referenceVectors } from './encoder/reference-vectors.ts';

const OUT = 'public/models/all-MiniLM-L6-v2';
const WEIGHTS = 'model.int8.safetensors';
const TOKENISER = 'tokenizer.json';
const LISTED_TOKENISER = 'tokenizer.listed.json';
const REFERENCES = 'reference-vectors.json';
/** The browser takes a millisecond to hash so many. */
const PIECE_BYTES = 1_048_576;
const MAX_BYTES = 24_000_000;
/** What the int8 form must reach against PyTorch's fp32, for `mean` and for `layers`. */
const LEAST_MEAN_COSINE = 0.995;
const LEAST_COSINE = 0.985;

const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from === undefined) {
  throw new Error('Say where the fp32 model is: npm run build:encoder -- --from FOLDER');
}
const from = (name: string): string => join(values.from!, name);

const source = readFileSync(from('model.safetensors'));
const weights = await readCheckpointFolder(values.from);
const tokenise = readTokeniser(from(TOKENISER));
const peaks = await measureInputPeaks(weights, calibrationTexts().map(tokenise));
const compact = withoutPooler(quantiseBert(weights, peaks));
const file = Buffer.concat(
  encodeCompactBert(compact, {
    source: 'sentence-transformers/all-MiniLM-L6-v2',
    sourceSha256: sha256(source),
  }),
);
if (file.byteLength > MAX_BYTES)
  throw new Error(`The weight file has ${file.byteLength} bytes, more than ${MAX_BYTES}.`);

mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, WEIGHTS), file);
copyFileSync(from(TOKENISER), join(OUT, TOKENISER));
writeFileSync(join(OUT, LISTED_TOKENISER), listVocabulary(readFileSync(from(TOKENISER), 'utf8')));
const stored = { name: WEIGHTS, format: 'compact', bytes: file } as const;
writeFileSync(join(OUT, REFERENCES), await referenceVectors(stored, tokenise));
const manifest = {
  id: 'all-MiniLM-L6-v2',
  name: 'MiniLM',
  precision: 'int8',
  files: {
    weights: { ...describe(WEIGHTS), pieces: await pieceHash(file) },
    tokenizer: describe(TOKENISER),
    listedTokenizer: describe(LISTED_TOKENISER),
    referenceVectors: describe(REFERENCES),
  },
};
writeFileSync(join(OUT, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${WEIGHTS}: ${file.byteLength} bytes, sha256 ${manifest.files.weights.sha256}`);

const fp32 = Buffer.concat(encodeCompactBert(weights));
report(
  'fp32',
  await compareWithGoldens({ name: 'fp32', format: 'compact', bytes: fp32 }, 'fp32', tokenise),
  0.99999,
  0.99999,
);
report('int8', await compareWithGoldens(stored, 'int8', tokenise), LEAST_MEAN_COSINE, LEAST_COSINE);

/** MiniLM is read by its means; its pooler was never trained for them. */
function withoutPooler({ pooler: _, ...rest }: BertWeights): BertWeights {
  return rest;
}

function describe(path: string): { path: string; bytes: number; sha256: string } {
  const bytes = readFileSync(join(OUT, path));
  return { path, bytes: bytes.byteLength, sha256: sha256(bytes) };
}

async function pieceHash(bytes: Uint8Array): Promise<{ bytes: number; sha256: string }> {
  return {
    bytes: PIECE_BYTES,
    sha256: await new PieceHash(PIECE_BYTES).hexOf(new Uint8Array(bytes)),
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function report(
  form: string,
  agreements: readonly Agreement[],
  leastMean: number,
  least: number,
): void {
  for (const { pooling, mean, worst } of agreements) {
    console.log(
      `${form} ${pooling}: cosine with PyTorch ${mean.toFixed(6)} on average, ${worst.toFixed(6)} at worst`,
    );
    if (mean < leastMean || worst < least)
      throw new Error(`The ${form} form is too far from PyTorch's.`);
  }
}
