import { textWindows, type TextWindow } from '../core/windows.ts';
import type { EncoderSession } from './open-encoder-session.ts';
import type { Tokeniser } from './tokeniser.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

export interface DocumentEncoder {
  readonly tokeniser: Tokeniser;
  readonly session: EncoderSession;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
}

/**
 * One vector [features] a text, for training: the mean of its windows' vectors, each counted by its
 * tokens. A text without tokens has the vector of the empty window.
 */
export async function documentVector(
  text: string,
  encoder: DocumentEncoder,
): Promise<Float32Array> {
  const { tokeniser, session, windowTokens } = encoder;
  const windows = textWindows(text, { tokenise: tokeniser.tokenise, windowTokens });
  if (windows.length === 0) windows.push({ start: 0, end: 0, ids: new Int32Array(0) });
  const vectors = await session.encode(windows.map(({ ids }) => withSpecialTokens(ids, tokeniser)));
  return vectors.length === 1 ? vectors[0]! : weightedMean(vectors, windows);
}

function weightedMean(
  vectors: readonly Float32Array[],
  windows: readonly TextWindow[],
): Float32Array {
  const total = windows.reduce((sum, { ids }) => sum + ids.length, 0);
  const mean = new Float32Array(vectors[0]!.length);
  for (const [index, vector] of vectors.entries()) {
    const share = windows[index]!.ids.length / total;
    for (let feature = 0; feature < mean.length; feature++)
      mean[feature]! += share * vector[feature]!;
  }
  return mean;
}
