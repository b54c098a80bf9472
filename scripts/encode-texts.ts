import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Pooling } from '../src/core/pooling.ts';
import {
  documentVector,
  windowVectors,
  type DocumentEncoder,
  type WindowVector,
} from '../src/engine/document-vectors.ts';
import { embeddedEncoder as embeddedSource } from '../src/engine/embedded-encoder.ts';
import { openEncoderSession } from '../src/engine/open-encoder-session.ts';
import { createTokeniser } from '../src/engine/tokeniser.ts';

/** Where the app's files are before it is built. */
const PUBLIC = 'public/';
const HIDDEN = 384;

/** What tells encoders, and forms of one, apart. */
interface EncoderIdentity {
  readonly id: string;
  readonly weightsSha256: string;
}

/** An encoder as training sees it. */
export interface TextEncoder extends EncoderIdentity {
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** A vector a text: [rows, features] row-major for each pooling. */
  encode(
    texts: readonly string[],
    poolings: readonly Pooling[],
  ): Promise<Map<Pooling, Float32Array>>;
}

/** An encoder as evaluation sees it. */
export interface WindowEncoder extends EncoderIdentity {
  /** The vectors of each text's windows, as the page gets them. */
  encodeWindows(texts: readonly string[], pooling: Pooling): Promise<WindowVector[][]>;
}

/**
 * The embedded encoder, in the very form that serves in the browser: the int8 kernel, which runs in Node
 * as it does there.
 */
export function embeddedEncoder(): TextEncoder & WindowEncoder {
  const { id, weights, weightsSha256, tokenizer, windowTokens } = embeddedSource(
    pathToFileURL(PUBLIC).href,
  );

  /** A result for each text, from one session. */
  async function each<Result>(
    texts: readonly string[],
    pooling: Pooling,
    encode: (text: string, encoder: DocumentEncoder) => Promise<Result>,
  ): Promise<Result[]> {
    const bytes = readFileSync(new URL(weights.url));
    const session = await openEncoderSession(
      { name: weights.name, format: 'compact', bytes },
      { backend: 'cpu', precision: 'int8', pooling },
    );
    const json: unknown = JSON.parse(readFileSync(new URL(tokenizer.url), 'utf8'));
    const encoder = { tokeniser: createTokeniser(json), session, windowTokens };
    const results: Result[] = [];
    for (const text of texts) results.push(await encode(text, encoder));
    await session.dispose();
    return results;
  }

  return {
    id,
    weightsSha256,
    windowTokens,
    async encode(texts, poolings) {
      const rows = await each(texts, 'layers', documentVector);
      return new Map(poolings.map((pooling) => [pooling, table(rows, pooling)]));
    },
    encodeWindows: (texts, pooling) => each(texts, pooling, windowVectors),
  };
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
