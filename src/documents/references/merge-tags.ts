/** What a field or record says beside its tags, and the tags to write. */
export interface TagMerge {
  /** Of the keywords that are there: those that stay. */
  readonly kept: readonly string[];
  /** To be added after them. */
  readonly added: readonly string[];
}

/**
 * Keywords and tags together: keywords stay, tags that were written before (those that begin with
 * the prefix) give way to the new ones. Without a prefix tags cannot be told from keywords: those that
 * are there already are not added again. Null where all is as it should be.
 * @param read - what a keyword says, without the format's escapes
 */
export function mergeTags(
  keywords: readonly string[],
  tags: readonly string[],
  prefix: string,
  read: (keyword: string) => string = (keyword) => keyword,
): TagMerge | null {
  const wanted = [...new Set(tags.map((tag) => prefix + tag.replaceAll(/\s+/g, ' ').trim()))];
  const isKept = (keyword: string) =>
    prefix === '' || !read(keyword).startsWith(prefix) || wanted.includes(read(keyword));
  const kept = keywords.filter(isKept);
  const present = new Set(kept.map(read));
  const added = wanted.filter((tag) => !present.has(tag));
  const isSame = added.length === 0 && kept.length === keywords.length;
  return isSame || tags.length === 0 ? null : { kept, added };
}
