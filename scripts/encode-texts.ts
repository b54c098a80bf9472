import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pooling } from '../src/core/pooling.ts';
import { documentVector } from '../src/engine/document-vectors.ts';
import { openEncoderSession } from '../src/engine/open-encoder-session.ts';
import { createTokeniser } from '../src/engine/tokeniser.ts';

const FOLDER = 'public/models/all-MiniLM-L6-v2';
const HIDDEN = 384;
export const WINDOW_TOKENS = 256;

/** Texts to vectors: [rows, features] row-major for each pooling. */
export type EncodeTexts = (
  texts: readonly string[],
  poolings: readonly Pooling[],
) => Promise<Map<Pooling, Float32Array>>;

/** What identifies the encoder form in a tag pack. */
export interface EmbeddedEncoder {
  readonly id: string;
  readonly weightsSha256: string;
  readonly encode: EncodeTexts;
}

/**
 * The embedded encoder, in the very form that serves in the browser, on ONNX Runtime's native build:
 * integer products are exact in both, so the vectors agree to the last digits.
 */
export function embeddedEncoder(): EmbeddedEncoder {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as {
    id: string;
    files: { weights: { path: string; sha256: string }; tokenizer: { path: string } };
  };
  const { weights, tokenizer } = manifest.files;
  return { id: manifest.id, weightsSha256: weights.sha256, encode };

  async function encode(texts: readonly string[], poolings: readonly Pooling[]) {
    const bytes = readFileSync(join(FOLDER, weights.path));
    const session = await openEncoderSession(
      { name: weights.path, format: 'compact', bytes },
      { backend: 'cpu', precision: 'int8', pooling: 'layers' },
    );
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, tokenizer.path), 'utf8'));
    const encoder = { tokeniser: createTokeniser(json), session, windowTokens: WINDOW_TOKENS };
    const rows: Float32Array[] = [];
    for (const text of texts) rows.push(await documentVector(text, encoder));
    await session.dispose();
    return new Map(poolings.map((pooling) => [pooling, table(rows, pooling)]));
  }
}

/** The last layer's mean is the end of the layers' means. */
function table(rows: readonly Float32Array[], pooling: Pooling): Float32Array {
  if (pooling !== 'mean' && pooling !== 'layers') {
    throw new RangeError(`The embedded encoder is pooled by 'mean' or 'layers', not '${pooling}'.`);
  }
  const vectors = pooling === 'layers' ? rows : rows.map((row) => row.subarray(-HIDDEN));
  const features = vectors[0]?.length ?? 0;
  const data = new Float32Array(vectors.length * features);
  for (const [row, vector] of vectors.entries()) data.set(vector, row * features);
  return data;
}
