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

/** Joined in the end: a text that is made line by line takes time that grows with its square. */
interface OpenField extends Omit<TaggedField, 'value' | 'end'> {
  readonly lines: string[];
  end: number;
}

interface OpenRecord {
  readonly line: number;
  readonly fields: OpenField[];
}

/**
 * The records of a file in tagged lines. Lines before the first record and between records are
 * passed over; a record without its end goes on to the next one's beginning.
 */
export function* taggedRecords(text: string, layout: TaggedLayout): Generator<TaggedRecord> {
  let record: OpenRecord | null = null;
  for (const { content, start, end, number } of linesOf(text)) {
    const match = layout.field.exec(content);
    const tag = match?.[1];
    if (tag === layout.first) {
      if (record !== null) yield closed(record);
      record = { line: number, fields: [] };
    }
    if (record === null) continue;
    if (match !== null && tag !== undefined) {
      const valueStart = start + match[0].length;
      const lines = [content.slice(match[0].length).trim()];
      record.fields.push({ tag, lines, start, end, valueStart });
    } else if (content.trim() !== '') {
      const field = record.fields.at(-1)!;
      field.lines.push(content.trim());
      field.end = end;
    }
    if (tag === layout.last) {
      yield closed(record);
      record = null;
    }
  }
  if (record !== null) yield closed(record);
}

function closed({ line, fields }: OpenRecord): TaggedRecord {
  return {
    line,
    fields: fields.map(({ lines, ...field }) => ({ ...field, value: lines.join('\n').trim() })),
  };
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
