/**
 * What written-back tags begin with unless a person chooses otherwise. Keywords that begin with it
 * are taken for tags when a file is read again: they are not part of the text, or a document would
 * be tagged by its own tags.
 */
export const TAG_PREFIX = 'tag:';
