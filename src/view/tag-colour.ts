import type { TagPack } from '../core/tag-pack.ts';

/** Colours in theme.css, `--tag-1` and up. */
const COLOURS = 8;

/**
 * A tag's colour as a CSS value. It follows from the tag's place in its set, so it is the same
 * everywhere; the tag for 'none of these' is grey.
 */
export function tagColour({ tags, noneTag }: Pick<TagPack, 'tags' | 'noneTag'>, index: number) {
  if (tags[index]?.name === noneTag) return 'var(--tag-none)';
  return `var(--tag-${(index % COLOURS) + 1})`;
}
