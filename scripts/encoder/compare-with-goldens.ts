import { readFileSync } from 'node:fs';
import type { Precision } from '../../src/checkpoint/bert/bert-weights.ts';
import { cosineSimilarity } from '../../src/core/cosine-similarity.ts';
import { openEncoderSession, type EncoderFile } from '../../src/engine/open-encoder-session.ts';

const FOLDER = new URL('../../src/engine/fixtures/minilm/', import.meta.url);
const HIDDEN = 384;
const LAYERS = 7 * HIDDEN;
const WINDOW_TOKENS = 256;

export interface Agreement {
  readonly pooling: 'mean' | 'layers';
  /** Cosine with PyTorch's fp32 vectors, over the golden texts. */
  readonly mean: number;
  readonly worst: number;
}

/** How near a form of the encoder comes to PyTorch's fp32 vectors. */
export async function compareWithGoldens(
  file: EncoderFile,
  precision: Precision,
  tokenise: (text: string) => Int32Array,
): Promise<Agreement[]> {
  const texts = JSON.parse(readFileSync(new URL('texts.json', FOLDER), 'utf8')) as string[];
  const goldens = new Float32Array(
    new Uint8Array(readFileSync(new URL('layers-49x2688.f32', FOLDER))).buffer,
  );
  const session = await openEncoderSession(file, { backend: 'cpu', precision, pooling: 'layers' });
  const cosines = { mean: [] as number[], layers: [] as number[] };
  for (const [index, text] of texts.entries()) {
    const [vector] = await session.encode([truncate(tokenise(text))]);
    const golden = goldens.subarray(index * LAYERS, (index + 1) * LAYERS);
    cosines.layers.push(cosineSimilarity(vector!, golden));
    cosines.mean.push(cosineSimilarity(vector!.subarray(-HIDDEN), golden.subarray(-HIDDEN)));
  }
  await session.dispose();
  return (['mean', 'layers'] as const).map((pooling) => ({
    pooling,
    mean: cosines[pooling].reduce((a, b) => a + b, 0) / texts.length,
    worst: Math.min(...cosines[pooling]),
  }));
}

/** The goldens were made of the first 256 tokens. */
function truncate(ids: Int32Array): Int32Array {
  return ids.length <= WINDOW_TOKENS
    ? ids
    : Int32Array.of(...ids.subarray(0, WINDOW_TOKENS - 1), ids.at(-1)!);
}
