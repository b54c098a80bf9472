import type { TagPack } from '../core/tag-pack.ts';
import { encodeFloats } from './base64-floats.ts';
import { checkTagPack } from './check-tag-pack.ts';
import { parseTagPackFile } from './parse-tag-pack-file.ts';
import { PACK_FORMAT, PACK_VERSION } from './tag-pack-schema.ts';

/**
 * The text of a pack's file, `NAME.taglight.json`: indented JSON with weights in base64. The same
 * pack gives the same text.
 * @throws TagPackError for a pack that could not be read back
 */
export function encodeTagPack(pack: TagPack): string {
  checkTagPack(pack);
  const { tags, head, training } = pack;
  const layers = head.layers.map((layer) => ({
    ...layer,
    weights: encodeFloats(layer.weights),
    biases: encodeFloats(layer.biases),
  }));
  const rowsPerTag = tags.map(({ name }) => training?.rowsPerTag[name] ?? 0);
  // Going through the schema puts the fields in its order.
  const file = parseTagPackFile({
    ...pack,
    format: PACK_FORMAT,
    version: PACK_VERSION,
    head: { ...head, layers },
    training: training && { ...training, rowsPerTag },
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}
