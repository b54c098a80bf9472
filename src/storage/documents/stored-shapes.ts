import * as v from 'valibot';
import { type Words, words } from '../../core/words.ts';
import type { DocumentBody, DocumentRecord, FileRecord, PassageVectors } from './document-store.ts';

/*
 * What is kept is read back by shape: browsers lose parts of files in crashes, and other versions of the
 * app write other fields. Those are let through, so that they are there when a record is written again.
 */

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sentence: v.GenericSchema<unknown, Words> = v.union([
  v.string(),
  v.object({
    message: v.string(),
    values: v.record(
      v.string(),
      v.union([v.number(), v.lazy((): v.GenericSchema<unknown, Words> => sentence)]),
    ),
  }),
]) as v.GenericSchema<unknown, Words>;

const recordShape = v.looseObject({
  id: offset,
  fileId: offset,
  part: v.string(),
  title: v.string(),
  givenTag: v.nullable(v.string()),
  notes: v.array(sentence),
  problem: v.nullable(v.looseObject({ part: v.string(), message: sentence, advice: sentence })),
  state: v.picklist(['read', 'unread', 'failed']),
  contentKey: v.string(),
  characters: offset,
  hasReferences: v.boolean(),
});

const bodyShape = v.looseObject({
  text: v.string(),
  headings: v.array(offset),
  references: v.nullable(v.object({ start: offset, end: offset })),
});

const fileShape = v.looseObject({ id: offset, name: v.string(), bytes: offset });

/** A record as it is kept under a key; one that is damaged is a document that says so. */
export function readRecord(id: number, kept: unknown): DocumentRecord {
  if (v.is(recordShape, kept) && kept.id === id) return kept as DocumentRecord;
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  return {
    id,
    fileId: v.is(offset, fields['fileId']) ? fields['fileId'] : 0,
    part: textOf(fields['part']),
    title: textOf(fields['title']),
    givenTag: null,
    notes: [],
    problem: {
      part: '',
      message: words('What was kept of this document is damaged.'),
      advice: words('Read its file again, or remove it from the list.'),
    },
    state: 'unread',
    contentKey: '',
    characters: 0,
    hasReferences: false,
  };
}

/** A file's record as it is kept under a key, as far as it can be read. */
export function readFileRecord(id: number, kept: unknown): FileRecord {
  if (v.is(fileShape, kept) && kept.id === id) return { details: null, ...kept };
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const bytes = v.is(offset, fields['bytes']) ? fields['bytes'] : 0;
  return { id, name: textOf(fields['name']), bytes, details: fields['details'] ?? null };
}

/** Null where it is damaged. */
export function readBody(kept: unknown): DocumentBody | null {
  return v.is(bodyShape, kept) ? kept : null;
}

/** Null where it is damaged: vectors can be had again. */
export function readVectors(kept: unknown): PassageVectors | null {
  const { starts, ends, tokens, vectors } = (kept ?? {}) as Partial<PassageVectors>;
  if (!(starts instanceof Uint32Array && ends instanceof Uint32Array)) return null;
  if (!(tokens instanceof Uint32Array && vectors instanceof Float32Array)) return null;
  const passages = starts.length;
  const isWhole =
    ends.length === passages &&
    tokens.length === passages &&
    (passages === 0 ? vectors.length === 0 : vectors.length % passages === 0);
  return isWhole ? (kept as PassageVectors) : null;
}

function textOf(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}
