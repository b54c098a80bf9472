import { words } from '../core/words.ts';
import type { TagPack } from '../core/tag-pack.ts';
import { decodeFloats } from './base64-floats.ts';
import { checkTagPack } from './check-tag-pack.ts';
import { parseTagPackFile } from './parse-tag-pack-file.ts';
import { TagPackError } from './tag-pack-error.ts';
import { PACK_FORMAT, PACK_VERSION } from './tag-pack-schema.ts';

/** What a mail carries, and far more than a pack needs; a larger text is not even parsed. */
const MAX_CHARACTERS = 25_000_000;

/**
 * The pack in the text of a `.taglight.json` file.
 * @throws TagPackError for anything else: what is wrong, in which field, and what to do
 */
export function decodeTagPack(text: string): TagPack {
  if (text.length > MAX_CHARACTERS) {
    throw new TagPackError(
      words('A tag set has at most {most} MB.', { most: MAX_CHARACTERS / 1e6 }),
    );
  }
  const json = parseJson(text);
  refuseOtherFormats(json);
  const { format, version, head, training, ...file } = parseTagPackFile(json);

  const layers = head.layers.map((layer, index) => ({
    ...layer,
    weights: toFloats(layer.weights, `head.layers.${index}.weights`),
    biases: toFloats(layer.biases, `head.layers.${index}.biases`),
  }));
  const pack = {
    ...file,
    head: { ...head, layers },
    training: training && { ...training, rowsPerTag: nameRows(file.tags, training.rowsPerTag) },
  };
  checkTagPack(pack);
  return pack;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TagPackError(words('This is not a tag set: it is not JSON, or it was cut off.'));
  }
}

function refuseOtherFormats(json: unknown): void {
  if (
    typeof json !== 'object' ||
    json === null ||
    !('format' in json) ||
    json.format !== PACK_FORMAT
  ) {
    throw new TagPackError(
      words('This is JSON, but not a tag set.'),
      'format',
      words('Choose a file whose name ends in .taglight.json.'),
    );
  }
  if ('version' in json && typeof json.version === 'number' && json.version > PACK_VERSION) {
    throw new TagPackError(
      words('This tag set is of version {version}, later than the {packVersion} known here.', {
        version: json.version,
        packVersion: PACK_VERSION,
      }),
      'version',
      words('Reload the page to get the newest Taglight, then open the file again.'),
    );
  }
}

function toFloats(base64: string, field: string): Float32Array {
  const floats = decodeFloats(base64);
  if (floats === null)
    throw new TagPackError(words('This is not base64 of float32 numbers.'), field);
  return floats;
}

function nameRows(
  tags: readonly { readonly name: string }[],
  rows: readonly number[],
): Record<string, number> {
  if (rows.length !== tags.length) {
    throw new TagPackError(
      words('{counts} counts are there for {tags} tags.', {
        counts: rows.length,
        tags: tags.length,
      }),
      'training.rowsPerTag',
    );
  }
  return Object.fromEntries(tags.map(({ name }, index) => [name, rows[index]!]));
}
