import * as v from 'valibot';
import { POOLINGS } from '../core/pooling.ts';

/** How a file says what it is. */
export const PACK_FORMAT = 'taglight';
/** The version that is written; a file of a later one is refused. */
export const PACK_VERSION = 1;

/** Far more than a list of meters can show. */
const MAX_TAGS = 1_000;
/** BERT-large's 25 means of 1,024, three times over. */
const MAX_FEATURES = 76_800;
/** One dense layer, and the linear one. */
const MAX_LAYERS = 2;
const MAX_WINDOW_TOKENS = 8_192;
const MAX_TRAINING_ROWS = 100_000;
const MAX_NAME = 200;
const MAX_PROSE = 10_000;

const name = v.pipe(v.string(), v.regex(/\S/, 'Blank'), v.maxLength(MAX_NAME));
const prose = v.pipe(v.string(), v.maxLength(MAX_PROSE));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FEATURES));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Invalid sha256'));
const weighted = v.strictObject({ precision: share, recall: share, f1: share });

const layer = v.strictObject({
  inputs: size,
  outputs: size,
  activation: v.picklist(['none', 'tanh']),
  /** Base64 of little-endian float32, [outputs, inputs] row-major. */
  weights: v.string(),
  /** The same, [outputs]. */
  biases: v.string(),
});

/** A tag pack as its file has it. What fields say of each other: `checkTagPack`. */
export const tagPackSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  name,
  description: prose,
  licence: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  encoder: v.strictObject({
    id: name,
    weightsSha256: sha256,
    pooling: v.picklist(POOLINGS),
    normalisation: v.picklist(['none', 'l2']),
    windowTokens: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(MAX_WINDOW_TOKENS)),
    textTemplate: prose,
    textCleaning: v.picklist(['none', 'made-with-ml']),
  }),
  tags: v.pipe(
    v.array(v.strictObject({ name, description: prose, threshold: share })),
    v.minLength(1),
    v.maxLength(MAX_TAGS),
  ),
  noneTag: v.nullable(name),
  head: v.strictObject({
    activation: v.picklist(['softmax', 'sigmoid']),
    dropout: v.pipe(share, v.ltValue(1)),
    temperature: positive,
    layers: v.pipe(v.array(layer), v.minLength(1), v.maxLength(MAX_LAYERS)),
  }),
  scores: v.strictObject({
    crossValidated: v.exactOptional(v.strictObject({ weighted, accuracy: share, folds: count })),
    holdout: v.exactOptional(v.strictObject({ weighted, accuracy: share, rows: count })),
  }),
  training: v.nullable(
    v.strictObject({
      /** In the order of the tags. */
      rowsPerTag: v.array(count),
      rowsSha256: sha256,
      date: v.pipe(v.string(), v.isoDate()),
      C: positive,
    }),
  ),
  trainingRows: v.variant('kind', [
    v.strictObject({ kind: v.literal('none') }),
    v.strictObject({ kind: v.literal('shipped'), dataset: name }),
    v.strictObject({
      kind: v.literal('inline'),
      rows: v.pipe(
        v.array(v.strictObject({ text: v.string(), tag: name })),
        v.maxLength(MAX_TRAINING_ROWS),
      ),
    }),
  ]),
});
