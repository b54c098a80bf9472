import { KNOWN_TEXTS } from '../../src/engine/known-texts.ts';
import { openEncoderSession, type EncoderFile } from '../../src/engine/open-encoder-session.ts';

/** Digits that float32 has. */
const DIGITS = 7;

/**
 * What an encoder's weights give in fp32 on ONNX Runtime's native build, as the JSON that the engine
 * checks backends by.
 */
export async function referenceVectors(
  file: EncoderFile,
  tokenise: (text: string) => Int32Array,
): Promise<string> {
  const pooling = 'mean';
  const session = await openEncoderSession(file, { backend: 'cpu', precision: 'fp32', pooling });
  const vectors: number[][] = [];
  for (const text of KNOWN_TEXTS) {
    const [vector] = await session.encode([tokenise(text)]);
    vectors.push(Array.from(vector!, (value) => Number(value.toPrecision(DIGITS))));
  }
  await session.dispose();
  return `${JSON.stringify({ pooling, texts: KNOWN_TEXTS, vectors })}\n`;
}
