import type { TagPack } from '../../core/tag-pack.ts';
import type { EncodedText, Engine } from '../../engine/engine.ts';
import type { DocumentSections, EncodedDocument, EncodedSection } from './documents-calls.ts';

interface Options {
  readonly pack: TagPack;
  readonly engine: Pick<Engine, 'encode'>;
  readonly signal: AbortSignal;
}

/** Another encoder took over while the text was with the engine: its vectors do not fit the head. */
export class OtherEncoderError extends Error {
  override readonly name = 'OtherEncoderError';
}

/**
 * The vectors of a document, section by section.
 * @throws EngineError, OtherEncoderError, the signal's reason
 */
export async function encodeDocument(
  id: number,
  document: DocumentSections,
  { pack, engine, signal }: Options,
): Promise<EncodedDocument> {
  const { pooling, id: encoderId } = pack.encoder;
  const texts = await Promise.all(
    document.texts.map((text) => engine.encode(text, { pooling, priority: 'bulk', signal })),
  );
  if (texts.some((text) => text.encoderId !== encoderId)) throw new OtherEncoderError();
  return { id, contentKey: document.contentKey, sections: texts.map(packWindows) };
}

/** Copies: the engine hands the same vectors out again. */
function packWindows({ windows }: EncodedText): EncodedSection {
  const features = windows[0]?.vector.length ?? 0;
  const vectors = new Float32Array(windows.length * features);
  for (const [index, { vector }] of windows.entries()) vectors.set(vector, index * features);
  return {
    starts: Uint32Array.from(windows, ({ start }) => start),
    ends: Uint32Array.from(windows, ({ end }) => end),
    tokens: Uint32Array.from(windows, ({ tokens }) => tokens),
    vectors,
  };
}
