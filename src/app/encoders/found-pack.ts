import type { TagPack } from '../../core/tag-pack.ts';
import { named, words } from '../../core/words.ts';
import { decodeTagPack } from '../../storage/decode-tag-pack.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import { TagPackError } from '../../storage/tag-pack-error.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import { FailureError } from '../failure.ts';
import type { EncoderEntry } from './encoder-entry.ts';

/** A tag set's file, read but not kept. */
export interface FoundPack {
  /** Under the name that it will have here. */
  readonly pack: TagPack;
  /**
   * What its name says: `new`; `known` when it is here already; `joins` when the tag set of that name is
   * here and this is its head for another encoder; `renamed` when that name is another tag set's.
   */
  readonly naming: 'new' | 'known' | 'joins' | 'renamed';
  /** Name of the encoder that it was made for. */
  readonly encoder: string;
  /** Whether that encoder is here: with its weights, not at all, or with other weights. */
  readonly fit: 'fits' | 'absent' | 'other-weights';
}

/** Browsers number a file that is downloaded twice: `made-with-ml.taglight (1).json`. */
const PACK_NAME = /\.taglight(?: ?\(\d+\))?\.json$/i;

/** Far more than a pack may have; what lies beyond is not even read. */
const MOST_BYTES = 100_000_000;

/** Whether a file is a tag set's, by its name. */
export function isPackFile({ name }: Pick<StoredFile, 'name'>): boolean {
  return PACK_NAME.test(name);
}

/**
 * Reads a tag set's file.
 * @param packs that are here
 * @throws FailureError naming file and field
 */
export async function readPackFile(
  { name, blob }: StoredFile,
  packs: readonly TagPack[],
  encoders: readonly EncoderEntry[],
): Promise<FoundPack> {
  try {
    const pack = decodeTagPack(await blob.slice(0, MOST_BYTES).text());
    return { ...nameAmong(pack, packs), ...fitAmong(pack, encoders) };
  } catch (error) {
    const { words: why, advice } =
      error instanceof TagPackError ? error : { words: String(error), advice: '' };
    throw new FailureError({
      message: words('{file} cannot be imported.', { file: name }),
      advice: words('{why} {advice} Nothing was kept.', {
        why: named(why),
        advice: named(advice),
      }),
      detail: String(error),
    });
  }
}

/** Nothing that is here is ever replaced: another tag set of the same name gets a number. */
function nameAmong(pack: TagPack, packs: readonly TagPack[]): Pick<FoundPack, 'pack' | 'naming'> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? pack.name : `${pack.name} (${number})`;
    const candidate = { ...pack, name };
    const others = packs.filter((other) => other.name === name);
    const twin = others.find(({ encoder }) => encoder.id === pack.encoder.id);
    if (twin && encodeTagPack(twin) === encodeTagPack(candidate)) {
      return { pack: candidate, naming: 'known' };
    }
    if (others.length === 0) return { pack: candidate, naming: number === 1 ? 'new' : 'renamed' };
    if (!twin && others.every((other) => hasSameTags(other, pack))) {
      return { pack: candidate, naming: 'joins' };
    }
  }
}

function hasSameTags(a: TagPack, b: TagPack): boolean {
  return (
    JSON.stringify(a.tags.map(({ name }) => name)) ===
    JSON.stringify(b.tags.map(({ name }) => name))
  );
}

function fitAmong(
  { encoder: { id, weightsSha256 } }: TagPack,
  encoders: readonly EncoderEntry[],
): Pick<FoundPack, 'encoder' | 'fit'> {
  const entry = encoders.find((other) => other.id === id);
  const encoder = entry?.name ?? id;
  if (entry?.state.phase !== 'ready') return { encoder, fit: 'absent' };
  const isSame = entry.state.source.weightsSha256 === weightsSha256;
  return { encoder, fit: isSame ? 'fits' : 'other-weights' };
}

/** Whether there is any use in keeping it here. */
export function isOfUse({ pack, fit }: FoundPack): boolean {
  return fit !== 'other-weights' || pack.trainingRows.kind !== 'none';
}
