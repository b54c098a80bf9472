/** A field of a RIS or NBIB record: offsets are UTF-16 units into the file's text, ends exclusive. */
export interface TaggedField {
  /** `KW`, or `TI` */
  readonly tag: string;
  /** With the lines that go on with it, trimmed, joined by line breaks. */
  readonly value: string;
  readonly start: number;
  /** With the line break of its last line. */
  readonly end: number;
  /** Where the value begins. */
  readonly valueStart: number;
}

export interface TaggedRecord {
  /** Of its first field, from 1. */
  readonly line: number;
  readonly fields: readonly TaggedField[];
}

export interface TaggedLayout {
  /** Matches the beginning of a field's line; its first group is the tag. */
  readonly field: RegExp;
  /** The tag that a record begins with. */
  readonly first: string;
  /** The tag that it ends with, where there is one. */
  readonly last: string | null;
}

/**
 * The records of a file in tagged lines. Lines before the first record and between records are
 * passed over; a record without its end goes on to the next one's beginning.
 */
export function* taggedRecords(text: string, layout: TaggedLayout): Generator<TaggedRecord> {
  let record: { readonly line: number; readonly fields: TaggedField[] } | null = null;
  for (const { content, start, end, number } of linesOf(text)) {
    const match = layout.field.exec(content);
    const tag = match?.[1];
    if (tag === layout.first) {
      if (record !== null) yield record;
      record = { line: number, fields: [] };
    }
    if (record === null) continue;
    if (match !== null && tag !== undefined) {
      const valueStart = start + match[0].length;
      const value = content.slice(match[0].length).trim();
      record.fields.push({ tag, value, start, end, valueStart });
    } else if (content.trim() !== '') {
      const field = record.fields.pop()!;
      record.fields.push({ ...field, value: `${field.value}\n${content.trim()}`.trim(), end });
    }
    if (tag === layout.last) {
      yield record;
      record = null;
    }
  }
  if (record !== null) yield record;
}

/** The values of the first of these tags that has values. */
export function valuesOf({ fields }: TaggedRecord, ...tags: readonly string[]): string[] {
  for (const tag of tags) {
    const values = fields.filter((field) => field.tag === tag && field.value !== '');
    if (values.length > 0) return values.map(({ value }) => value);
  }
  return [];
}

function* linesOf(text: string) {
  const lines = /([^\n\r]*)(?:\r\n|[\n\r]|$)/g;
  let number = 0;
  for (const { 0: whole, 1: content, index } of text.matchAll(lines)) {
    if (whole === '') return;
    yield { content: content!, start: index, end: index + whole.length, number: (number += 1) };
  }
}
