import type { TaggedLayout, TaggedRecord } from './tagged-lines.ts';
import { partNames } from './part-names.ts';
import { taggedRecords, valuesOf } from './tagged-lines.ts';

/**
 * Two letters, two blanks, a hyphen, a blank
 * (https://en.wikipedia.org/wiki/RIS_(file_format)#Format); some write fewer or more blanks. The
 * first line may have a byte-order mark.
 */
const LAYOUT: TaggedLayout = {
  field: /^\ufeff?([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t]|$)/,
  first: 'TY',
  last: 'ER',
};

export interface RisRecord extends TaggedRecord {
  readonly part: string;
}

/** The records of a RIS file, each named by its ID or place. */
export function* risRecords(text: string): Generator<RisRecord> {
  const nameOf = partNames();
  for (const record of taggedRecords(text, LAYOUT)) {
    yield { ...record, part: nameOf(valuesOf(record, 'ID')[0] ?? '') };
  }
}
