import type { TagPack } from '../../core/tag-pack.ts';
import type { Precision } from '../../engine/engine.ts';

/** What the vectors of a document depend on, beside its text. */
export interface EncodingSettings {
  /** Of the encoder: weights, precision, pooling, length of windows, cleaning. */
  readonly vectorsKey: string;
  readonly textCleaning: TagPack['encoder']['textCleaning'];
  readonly leavesOutReferences: boolean;
}

/**
 * The settings for a pack's encoder that computes in a precision. The backend is left out: in the same
 * precision WASM and WebGPU differ by rounding alone, and documents need not be encoded again for that.
 */
export function encodingSettings(
  { encoder }: Pick<TagPack, 'encoder'>,
  precision: Precision,
  leavesOutReferences: boolean,
): EncodingSettings {
  const { weightsSha256, pooling, windowTokens, textCleaning } = encoder;
  return {
    vectorsKey: [weightsSha256, precision, pooling, windowTokens, textCleaning].join(' '),
    textCleaning,
    leavesOutReferences,
  };
}

/** Of one document: only where it has references does it matter whether they are left out. */
export function documentVectorsKey(
  { vectorsKey, leavesOutReferences }: EncodingSettings,
  { hasReferences }: { readonly hasReferences: boolean },
): string {
  return leavesOutReferences && hasReferences ? withoutReferences(vectorsKey) : vectorsKey;
}

/** Both keys that vectors may be kept under with these settings. */
export function possibleKeys({ vectorsKey, leavesOutReferences }: EncodingSettings): string[] {
  return leavesOutReferences ? [vectorsKey, withoutReferences(vectorsKey)] : [vectorsKey];
}

function withoutReferences(vectorsKey: string): string {
  return `${vectorsKey} without-references`;
}
