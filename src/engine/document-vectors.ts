import { textWindows } from '../core/windows.ts';
import type { EncoderSession } from './open-encoder-session.ts';
import type { Tokeniser } from './tokeniser.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

export interface DocumentEncoder {
  readonly tokeniser: Tokeniser;
  readonly session: EncoderSession;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
}

export interface WindowVector {
  /** [features] */
  readonly vector: Float32Array;
  /** Without [CLS] and [SEP]. */
  readonly tokens: number;
}

/** The vectors of a text's windows, in order. A text without tokens has that of the empty window. */
export async function windowVectors(
  text: string,
  { tokeniser, session, windowTokens }: DocumentEncoder,
): Promise<WindowVector[]> {
  const windows = textWindows(text, { tokenise: tokeniser.tokenise, windowTokens });
  const ids = windows.length > 0 ? windows.map((window) => window.ids) : [new Int32Array(0)];
  const vectors = await session.encode(ids.map((window) => withSpecialTokens(window, tokeniser)));
  return vectors.map((vector, index) => ({ vector, tokens: ids[index]!.length }));
}

/** One vector [features] a text, for training. */
export async function documentVector(
  text: string,
  encoder: DocumentEncoder,
): Promise<Float32Array> {
  return meanVector(await windowVectors(text, encoder));
}

/** The mean of a text's windows, one or more, each counted by its tokens. */
export function meanVector(windows: readonly WindowVector[]): Float32Array {
  const [first] = windows;
  if (first === undefined) throw new RangeError('A text without windows has no vector.');
  if (windows.length === 1) return first.vector;
  const total = windows.reduce((sum, { tokens }) => sum + tokens, 0);
  const mean = new Float32Array(first.vector.length);
  for (const { vector, tokens } of windows) {
    const share = tokens / total;
    for (let feature = 0; feature < mean.length; feature++)
      mean[feature]! += share * vector[feature]!;
  }
  return mean;
}
