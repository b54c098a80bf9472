import type { Edit } from './apply-edits.ts';
import type { BibtexField } from './bibtex-fields.ts';
import type { BibtexEntry } from './split-bibtex.ts';
import type { TagsOfParts, WriteTagsOptions } from './written-tags.ts';
import { applyEdits } from './apply-edits.ts';
import { escapeKeyword, unescapeKeyword } from './bibtex-escapes.ts';
import { keywordsField } from './keywords-field.ts';
import { losslessBytes } from './lossless-bytes.ts';
import { losslessText } from './lossless-text.ts';
import { mergeTags } from './merge-tags.ts';
import { splitBibtex } from './split-bibtex.ts';
import { splitKeywords } from './split-keywords.ts';

/**
 * A BibTeX file with tags as keywords: in the field `keywords` after what is there, by its separator,
 * else in a new field in the style of its entry. Nothing else changes, byte for byte; writing the
 * same tags again changes nothing. Broken entries are left as they are.
 * @throws DocumentError when the file's encoding does not have a tag's characters
 */
export function writeBibtexKeywords(
  bytes: Uint8Array<ArrayBuffer>,
  tagsOfParts: TagsOfParts,
  { prefix }: WriteTagsOptions,
): Uint8Array<ArrayBuffer> {
  const { text, encoding } = losslessText(bytes);
  const edits: Edit[] = [];
  for (const piece of splitBibtex(text)) {
    const tags = piece.kind === 'entry' ? (tagsOfParts.get(piece.part) ?? []) : [];
    if (piece.kind !== 'entry' || piece.fields.length === 0 || tags.length === 0) continue;
    const edit = entryEdit(text, piece, tags, prefix);
    if (edit !== null) edits.push(edit);
  }
  return edits.length === 0 ? bytes : losslessBytes({ text: applyEdits(text, edits), encoding });
}

function entryEdit(
  text: string,
  entry: BibtexEntry,
  tags: readonly string[],
  prefix: string,
): Edit | null {
  const field = entry.fields.find(({ name }) => /^keywords?$/i.test(name));
  if (field !== undefined) return fieldEdit(text, field, tags, prefix);
  const { added } = mergeTags([], tags, prefix)!;
  return keywordsField(text, entry, added.map(escapeKeyword).join(', '));
}

/** Changes the last part of the value that has delimiters; an abbreviation gets such a part. */
function fieldEdit(
  text: string,
  { value }: BibtexField,
  tags: readonly string[],
  prefix: string,
): Edit | null {
  const sources = value.map(({ kind, start, end }) =>
    kind === 'bare' ? '' : text.slice(start + 1, end - 1),
  );
  const elsewhere = sources.slice(0, -1).flatMap((source) => splitKeywords(source).keywords);
  const isMissing = (tag: string) => !elsewhere.map(unescapeKeyword).includes(prefix + tag);

  const { keywords, gaps, separator } = splitKeywords(sources.at(-1)!);
  const merge = mergeTags(keywords, tags.filter(isMissing), prefix, unescapeKeyword);
  if (merge === null) return null;
  const kept = keywords.flatMap((keyword, index) =>
    merge.kept.includes(keyword) ? [{ keyword, gap: gaps[index]! }] : [],
  );
  const added = merge.added.map((tag) => ({ keyword: escapeKeyword(tag), gap: separator ?? ', ' }));
  const [first, ...rest] = [...kept, ...added];
  const written = first!.keyword + rest.map(({ gap, keyword }) => gap + keyword).join('');

  const { kind, start, end } = value.at(-1)!;
  // Of an empty field, the one gap there is stands before.
  const trail = gaps.length > 1 ? gaps.at(-1)! : '';
  if (kind === 'bare') return { start: end, end, text: ` # {, ${written}}` };
  return { start: start + 1, end: end - 1, text: gaps[0]! + written + trail };
}
