import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EngineError } from './engine-error.ts';
import { listVocabulary } from './list-vocabulary.ts';
import { createTokeniser } from './tokeniser.ts';

const VOCABULARIES = { minilm: 'all-MiniLM-L6-v2', scibert: 'scibert' } as const;

type Golden = { text: string; ids: number[] };
type Vocabulary = keyof typeof VOCABULARIES;

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function tokeniserOf(name: Vocabulary) {
  return createTokeniser(readJson(`../../public/models/${VOCABULARIES[name]}/tokenizer.json`));
}

function listedTokeniserOf(name: Vocabulary) {
  const json = readText(`../../public/models/${VOCABULARIES[name]}/tokenizer.json`);
  return createTokeniser(JSON.parse(listVocabulary(json)));
}

describe.each([
  ['minilm', 'as it is', tokeniserOf],
  ['scibert', 'as it is', tokeniserOf],
  ['minilm', 'as a list', listedTokeniserOf],
  ['scibert', 'as a list', listedTokeniserOf],
] as const)('the tokeniser with the vocabulary of %s, %s', (name, _, open) => {
  const tokeniser = open(name);
  const encode = (text: string) => [tokeniser.first, ...tokeniser.tokenise(text), tokeniser.last];

  it.each(readJson(`./fixtures/tokenizers/${name}.json`) as Golden[])(
    "gives transformers' ids for $text",
    ({ text, ids }) => {
      expect(encode(text)).toEqual(ids);
    },
  );

  it.each(
    readJson('./fixtures/tokenizers/normalisation.json') as ({ text: string } & Record<
      Vocabulary,
      number[]
    >)[],
  )('normalises $text as Rust does', (golden) => {
    expect(encode(golden.text)).toEqual(golden[name]);
  });

  it('knows its [UNK]', () => {
    expect([...tokeniser.tokenise('\u{1f9ff}')]).toEqual([tokeniser.unknown]);
  });
});

it('comes with a list that is the vocabulary', () => {
  const folder = '../../public/models/all-MiniLM-L6-v2';
  const listed = listVocabulary(readText(`${folder}/tokenizer.json`));
  expect(readText(`${folder}/tokenizer.listed.json`)).toBe(listed);
});

describe('createTokeniser', () => {
  it('does not truncate, though the file of SciBERT says so', () => {
    expect(tokeniserOf('scibert').tokenise('word '.repeat(600))).toHaveLength(600);
  });

  it("knows a word that is also the name of an object's part", () => {
    expect([...tokeniserOf('minilm').tokenise('prototype')]).toEqual([8773]);
  });

  it.each([
    ['lacks a step', { post_processor: undefined }],
    ['has a step that nobody knows', { post_processor: { type: 'Other' } }],
    ['puts in what is none', { post_processor: { type: 'TemplateProcessing', single: [true] } }],
    ['adds words without words', { added_tokens: [{ id: 1 }] }],
    [
      'brings a pattern that never ends',
      { pre_tokenizer: { type: 'Split', pattern: { Regex: '(a+)+$' }, behavior: 'Isolated' } },
    ],
  ])('refuses a file that %s', (_, changes) => {
    const file = readJson('../../public/models/scibert/tokenizer.json') as object;
    expect(() => createTokeniser({ ...file, ...changes })).toThrow(EngineError);
  });

  it('refuses a file that is no BERT tokenizer', () => {
    expect(() => createTokeniser({ model: { type: 'BPE' } })).toThrow(EngineError);
    expect(() => createTokeniser('<!doctype html>')).toThrow(/tokenizer\.json/);
  });
});
