import type { Edit } from './apply-edits.ts';
import type { RisRecord } from './ris-layout.ts';
import type { TagsOfParts, WriteTagsOptions } from './written-tags.ts';
import { applyEdits } from './apply-edits.ts';
import { losslessBytes } from './lossless-bytes.ts';
import { losslessText } from './lossless-text.ts';
import { mergeTags } from './merge-tags.ts';
import { risRecords } from './ris-layout.ts';

/** Some write several keywords in one field. */
const SEPARATOR = /[;\n]/;

/**
 * A RIS file with tags as keywords, each on a line of its own (`KW  - `) after the keywords that are
 * there, else at the record's end. Nothing else changes, byte for byte; writing the same tags again
 * changes nothing. A semicolon in a tag becomes a comma, since it would part it.
 * @throws DocumentError when the file's encoding does not have a tag's characters
 */
export function writeRisKeywords(
  bytes: Uint8Array<ArrayBuffer>,
  tagsOfParts: TagsOfParts,
  { prefix }: WriteTagsOptions,
): Uint8Array<ArrayBuffer> {
  const { text, encoding } = losslessText(bytes);
  const lineBreak = /\r\n|[\n\r]/.exec(text)?.[0] ?? '\n';
  const edits: Edit[] = [];
  for (const record of risRecords(text)) {
    const tags = tagsOfParts.get(record.part)?.map((tag) => tag.replaceAll(';', ',')) ?? [];
    edits.push(...recordEdits(text, record, tags, prefix, lineBreak));
  }
  return edits.length === 0 ? bytes : losslessBytes({ text: applyEdits(text, edits), encoding });
}

function recordEdits(
  text: string,
  { fields }: RisRecord,
  tags: readonly string[],
  prefix: string,
  lineBreak: string,
): Edit[] {
  const keywords = fields.filter(({ tag }) => tag === 'KW');
  const values = keywords.flatMap(({ value }) => value.split(SEPARATOR).map((part) => part.trim()));
  const merge = mergeTags(values, tags, prefix);
  if (merge === null) return [];
  const edits = keywords
    .filter(({ value }) => !SEPARATOR.test(value) && !merge.kept.includes(value))
    .map(({ start, end }): Edit => ({ start, end, text: '' }));
  if (merge.added.length === 0) return edits;

  // A record begins with its type, hence has a field before its end.
  const last = keywords.at(-1) ?? fields.findLast(({ tag }) => tag !== 'ER')!;
  const style = text.slice(last.start, last.valueStart).replace(/^\ufeff?../, '');
  const label = `KW${/\s$/.test(style) ? style : `${style} `}`;
  const lines = merge.added.map((tag) => `${label}${tag}${lineBreak}`).join('');
  const before = /[\n\r]$/.test(text.slice(last.start, last.end)) ? '' : lineBreak;
  return [...edits, { start: last.end, end: last.end, text: before + lines }];
}
