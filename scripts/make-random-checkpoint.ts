/**
 * Writes a Hugging Face folder of SciBERT's shape (110 M parameters, 440 MB) with random weights, to try
 * imports with:
 *   npx tsx scripts/make-random-checkpoint.ts --out FOLDER
 * It knows nothing: the folder's config.json and the file's metadata say so.
 */
import { parseArgs } from 'node:util';
import { SCIBERT_SHAPE, writeRandomCheckpoint } from './encoder/write-random-checkpoint.ts';

const NAME = 'random weights in the shape of SciBERT';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  throw new Error('Say where to: npx tsx scripts/make-random-checkpoint.ts --out FOLDER');
}
writeRandomCheckpoint(values.out, SCIBERT_SHAPE, NAME);
console.log(`Wrote ${NAME} to ${values.out}`);
