import type { EncoderSource } from '../../engine/engine.ts';

/**
 * Measured with two processor cores: SciBERT's 111 MB of int8 weights read about 7 short texts a
 * second; other sizes in proportion. A guess, to be told as 'about'.
 */
const MILLISECONDS_PER_TEXT_AND_BYTE = 150 / 111e6;
/** Opening the encoder, and fitting heads for cross-validation. */
const OTHER_MILLISECONDS = 10_000;

/** What it takes to encode texts of a paragraph each and to train a head on them. */
export function trainingMilliseconds(
  { weights }: Pick<EncoderSource, 'weights'>,
  texts: number,
): number {
  const bytes = 'blob' in weights ? weights.blob.size : weights.bytes;
  return OTHER_MILLISECONDS + texts * bytes * MILLISECONDS_PER_TEXT_AND_BYTE;
}
