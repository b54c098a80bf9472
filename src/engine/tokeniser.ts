import { words } from '../core/words.ts';
import { Tokenizer } from '@huggingface/tokenizers';
import * as v from 'valibot';
import { EngineError } from './engine-error.ts';

/** Text to token ids, as transformers' fast BERT tokenizers in Python give them. */
export interface Tokeniser {
  /** Without [CLS] and [SEP], and without truncation or padding. */
  readonly tokenise: (text: string) => Int32Array;
  /** [CLS] */
  readonly first: number;
  /** [SEP] */
  readonly last: number;
  /** [UNK] */
  readonly unknown: number;
}

const tokenizerFile = v.looseObject({
  normalizer: v.nullish(
    v.looseObject({
      type: v.string(),
      lowercase: v.optional(v.boolean()),
      handle_chinese_chars: v.optional(v.boolean()),
    }),
  ),
  model: v.looseObject({
    type: v.literal('WordPiece'),
    unk_token: v.string(),
    // Not v.record, which leaves out keys such as 'prototype'; and 30,000 checks take time.
    vocab: v.custom<Readonly<Record<string, number>> | readonly string[]>(
      (vocab) => vocab instanceof Object,
    ),
  }),
});

/**
 * @param file the parsed tokenizer.json; its truncation and padding are not applied. Its vocabulary may be a
 *   list instead, the id of a token its place in it (list-vocabulary.ts)
 * @throws EngineError when it is not a BERT tokenizer's
 */
export function createTokeniser(file: unknown): Tokeniser {
  const { output, issues } = v.safeParse(tokenizerFile, file);
  if (issues) throw notABertTokenizer(issues[0].message);
  const tokenizer = openTokenizer(output);
  const [first, last, ...rest] = tokenizer.encode('').ids;
  const unknown = tokenizer.token_to_id(output.model.unk_token);
  if (first === undefined || last === undefined || rest.length > 0 || unknown === undefined) {
    throw notABertTokenizer('It does not put [CLS] before and [SEP] after a text.');
  }
  const { normalizer } = output;
  return {
    tokenise(text) {
      const normalised =
        normalizer?.type === 'BertNormalizer' ? preNormalise(text, normalizer) : text;
      return Int32Array.from(tokenizer.encode(normalised, { add_special_tokens: false }).ids);
    },
    first,
    last,
    unknown,
  };
}

/** Letters, signs and ideographs: a text that goes through every step. */
const PROBE = 'Ünïversal words, 漢字!';

/** @throws EngineError where the library does not know what the file says */
function openTokenizer(file: v.InferOutput<typeof tokenizerFile>): Tokenizer {
  // One by whoever made the file may be so slow that it never ends.
  if (hasPattern(file))
    throw notABertTokenizer('It cuts texts by a regular expression of its own.');
  try {
    const { vocab } = file.model;
    const tokenizer = isList(vocab) ? withList(file, vocab) : new Tokenizer(file, {});
    tokenizer.encode(PROBE);
    return tokenizer;
  } catch (error) {
    throw notABertTokenizer(String(error));
  }
}

function isList(vocab: object): vocab is readonly string[] {
  return Array.isArray(vocab);
}

/** The library makes a list of pairs of an object with 30,000 keys, then a map: this takes a fifth of it. */
function withList(file: v.InferOutput<typeof tokenizerFile>, tokens: readonly string[]): Tokenizer {
  const tokenizer = new Tokenizer({ ...file, model: { ...file.model, vocab: {} } }, {});
  const ids = new Map<string, number>();
  for (const [id, token] of tokens.entries()) ids.set(token, id);
  const model = tokenizer.model!;
  model.vocab = [...tokens];
  model.tokens_to_ids = ids;
  const unknown = ids.get(file.model.unk_token);
  if (unknown !== undefined) model.unk_token_id = unknown;
  return tokenizer;
}

function hasPattern({
  normalizer,
  pre_tokenizer,
}: {
  normalizer?: unknown;
  pre_tokenizer?: unknown;
}): boolean {
  const steps: unknown[] = [normalizer, pre_tokenizer];
  for (const step of steps) {
    if (typeof step !== 'object' || step === null) continue;
    if ('Regex' in step) return true;
    steps.push(...(Object.values(step) as unknown[]));
  }
  return false;
}

/**
 * Mends two differences between the JavaScript library (tokenizers.js 0.2.0, BertNormalizer) and the
 * one in Rust that models were trained with. JavaScript lower-cases a capital sigma by its place in
 * the word, Rust always to a plain sigma. And tokenizers.js goes through UTF-16 units, so it sees no
 * ideograph beyond U+FFFF, where Rust puts blanks around each; the ranges are Rust's.
 */
function preNormalise(
  text: string,
  normalizer: { lowercase?: boolean | undefined; handle_chinese_chars?: boolean | undefined },
): string {
  let normalised = text;
  if (normalizer.lowercase) normalised = normalised.replaceAll('\u03a3', '\u03c3');
  if (normalizer.handle_chinese_chars) {
    normalised = normalised.replace(
      /[\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu,
      ' $& ',
    );
  }
  return normalised;
}

function notABertTokenizer(detail: string): EngineError {
  return new EngineError({
    message: words('The file tokenizer.json is not one of a BERT model.'),
    advice: words('Choose a model with a WordPiece tokenizer.'),
    detail,
  });
}
