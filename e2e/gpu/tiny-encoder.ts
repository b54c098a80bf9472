import { readFileSync } from 'node:fs';
import type { BertConfig } from '../../src/checkpoint/bert/bert-config.ts';
import { encodeCompactBert } from '../../src/checkpoint/bert/compact-file.ts';
import {
  randomBertTensors,
  RANDOM_BERT,
  tensorsInMemory,
} from '../../src/checkpoint/bert/fixtures/random-bert.ts';
import { meanRow, referenceBert } from '../../src/checkpoint/bert/fixtures/reference-bert.ts';
import { readBertWeights } from '../../src/checkpoint/bert/read-bert-weights.ts';
import { createTokeniser } from '../../src/engine/tokeniser.ts';
import { withSpecialTokens } from '../../src/engine/with-special-tokens.ts';
import type { PageEncoder } from './pages/engine.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const VOCABULARY = [...SPECIAL, ...LETTERS, ...LETTERS.map((letter) => `##${letter}`)];
const CONFIG: BertConfig = { ...RANDOM_BERT, vocabularySize: VOCABULARY.length, positions: 512 };
export const HIDDEN = CONFIG.hidden;
const TENSORS = randomBertTensors(CONFIG, 11);

/** A BERT with random weights and a vocabulary of letters. */
export async function tinyEncoder(): Promise<PageEncoder> {
  const weights = await readBertWeights(tensorsInMemory(TENSORS), CONFIG, { precision: 'fp32' });
  return {
    id: 'tiny',
    name: 'Tiny',
    format: 'compact',
    precision: 'fp32',
    windowTokens: CONFIG.positions,
    poolings: ['mean', 'pooler'],
    languages: ['en'],
    weightsSha256: 'tiny',
    weights: Buffer.concat(encodeCompactBert(weights)).toString('base64'),
    tokenizer: JSON.stringify(tokeniserFile()),
  };
}

/** What a text's vectors are, computed one plain step after another. */
export function referenceVectors(text: string): { mean: number[]; pooler: number[] } {
  const tokeniser = createTokeniser(tokeniserFile());
  const ids = withSpecialTokens(tokeniser.tokenise(text), tokeniser);
  const { states, pooler } = referenceBert(TENSORS, CONFIG, [...ids]);
  return { mean: meanRow(states.at(-1)!), pooler };
}

/** MiniLM's tokenizer.json with another vocabulary. */
function tokeniserFile(): object {
  const file = readFileSync('public/models/all-MiniLM-L6-v2/tokenizer.json', 'utf8');
  const {
    added_tokens: _,
    post_processor: template,
    model,
    ...rest
  } = JSON.parse(file) as {
    added_tokens: unknown;
    post_processor: Record<string, unknown>;
    model: Record<string, unknown>;
  };
  const vocab = Object.fromEntries(VOCABULARY.map((piece, id) => [piece, id]));
  const special = (name: string): object => ({ id: name, ids: [vocab[name]], tokens: [name] });
  return {
    ...rest,
    added_tokens: SPECIAL.map((content) => ({ id: vocab[content], content, special: true })),
    post_processor: {
      ...template,
      special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
    },
    model: { ...model, vocab },
  };
}
