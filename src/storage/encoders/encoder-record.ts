import * as v from 'valibot';
import { FILE_ROLES, WEIGHT_FORMATS } from '../../core/encoder-catalogue.ts';
import { POOLINGS } from '../../core/pooling.ts';

/** Ids are names of folders. */
const ID = /^[a-z0-9][\w.-]{0,99}$/i;
const MAX_FILES = 20;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const fileName = v.pipe(v.string(), v.regex(ID, 'Not a file name'));

export const fileSchema = v.object({
  role: v.picklist(FILE_ROLES),
  name: fileName,
  bytes: count,
  /** Lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Not a sha256')),
});

/** An encoder as its record has it; the record is written last, so its files are whole. */
export const recordSchema = v.object({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(ID, 'Not an id')),
  /** To show, such as `SciBERT`. */
  name: text,
  kind: v.picklist(['downloaded', 'imported']),
  format: v.picklist(WEIGHT_FORMATS),
  precision: v.picklist(['int8', 'fp16', 'fp32']),
  /** That it can give, the usual one first. */
  poolings: v.pipe(v.array(v.picklist(POOLINGS)), v.minLength(1)),
  /** Whether it was made for vectors of length 1. */
  normalisation: v.picklist(['none', 'l2']),
  /** Most tokens in a window, [CLS] and [SEP] included. */
  windowTokens: count,
  /** Numbers in a hidden state; null where its files do not say. */
  hidden: v.nullable(count),
  layers: v.nullable(count),
  /** ISO 639-1; none where its files do not say. */
  languages: v.array(text),
  /** SPDX; null where its files do not say. */
  licence: v.nullable(text),
  provenance: v.object({
    /** Address of the weights, or the names of the files that were imported. */
    source: text,
    /** Commit on the hub; null elsewhere. */
    revision: v.nullable(text),
  }),
  /** ISO date and time, UTC. */
  storedAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.pipe(
    v.array(fileSchema),
    v.maxLength(MAX_FILES),
    v.check((files) => files.some(({ role }) => role === 'weights'), 'No weights'),
    v.check(
      (files) => new Set(files.map(({ role }) => role)).size === files.length,
      'A role twice',
    ),
  ),
});

export type StoredEncoder = v.InferOutput<typeof recordSchema>;

/** What an encoder is, before it is stored. */
export type EncoderFacts = Omit<StoredEncoder, 'version' | 'storedAt' | 'files'>;

export function storedBytes({ files }: StoredEncoder): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
