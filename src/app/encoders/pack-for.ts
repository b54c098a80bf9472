import type { TagPack } from '../../core/tag-pack.ts';
import type { EncoderSource } from '../../engine/engine.ts';

/** The pack of a tag set whose head was made for just this encoder; null where there is none. */
export function packFor(
  packs: readonly TagPack[],
  tagSet: string,
  { id, weightsSha256 }: Pick<EncoderSource, 'id' | 'weightsSha256'>,
): TagPack | null {
  const fits = ({ name, encoder }: TagPack): boolean =>
    name === tagSet && encoder.id === id && encoder.weightsSha256 === weightsSha256;
  return packs.find(fits) ?? null;
}

/** The tag sets that packs belong to; one may have a pack for each of several encoders. */
export function tagSetsOf(packs: readonly TagPack[]): string[] {
  return [...new Set(packs.map(({ name }) => name))];
}
