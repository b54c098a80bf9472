/**
 * What written-back tags begin with unless a person chooses otherwise. Keywords that begin with it
 * are taken for tags when a file is read again: they are not part of the text, or a document would
 * be tagged by its own tags.
 */
export const TAG_PREFIX = 'tag:';

/** Tags to write, by the parts that reading the file gave its documents. */
export type TagsOfParts = ReadonlyMap<string, readonly string[]>;

export interface WriteTagsOptions {
  /** What each tag begins with as a keyword, such as `tag:`; '' for nothing. */
  readonly prefix: string;
}
