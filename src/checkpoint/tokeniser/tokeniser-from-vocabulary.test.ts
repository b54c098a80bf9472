import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTokeniserConfig } from './parse-tokeniser-config.ts';
import { tokeniserFromVocabulary } from './tokeniser-from-vocabulary.ts';

interface TokeniserFile {
  readonly normalizer: Readonly<Record<string, unknown>>;
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
}

/** A tokenizer.json as transformers wrote it, and the vocab.txt that it was made of. */
function published(model: string): { file: TokeniserFile; vocabulary: string } {
  const path = new URL(`../../../public/models/${model}/tokenizer.json`, import.meta.url);
  const file = JSON.parse(readFileSync(path, 'utf8')) as TokeniserFile;
  const pieces = Object.entries(file.model.vocab).toSorted(([, a], [, b]) => a - b);
  return { file, vocabulary: pieces.map(([piece]) => `${piece}\n`).join('') };
}

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'a', '##b'];

function normalizer(vocabulary: string, config?: string): unknown {
  const treatment =
    config === undefined ? undefined : parseTokeniserConfig('tokenizer_config.json', config);
  return (tokeniserFromVocabulary('vocab.txt', vocabulary, treatment) as TokeniserFile).normalizer;
}

describe('tokeniserFromVocabulary', () => {
  it.each(['all-MiniLM-L6-v2', 'scibert'])('gives what transformers wrote for %s', (model) => {
    const { file, vocabulary } = published(model);
    const wanted = { ...file, truncation: null, padding: null };
    expect(tokeniserFromVocabulary('vocab.txt', vocabulary)).toEqual(wanted);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', (end) => {
    const file = tokeniserFromVocabulary('vocab.txt', PIECES.join(end) + end) as TokeniserFile;
    expect(Object.entries(file.model.vocab)).toEqual(PIECES.map((piece, id) => [piece, id]));
  });

  it('counts lines that hold odd pieces', () => {
    const odd = [...PIECES, '', '\u2028', '__proto__', '7', 'z'];
    const { vocab } = (tokeniserFromVocabulary('vocab.txt', odd.join('\n')) as TokeniserFile).model;
    expect(new Map(Object.entries(vocab)).get('__proto__')).toBe(8);
    expect(vocab['z']).toBe(10);
  });

  it('keeps capitals where the configuration says so, or the vocabulary has them', () => {
    const plain = PIECES.join('\n');
    expect(normalizer(plain)).toMatchObject({ lowercase: true, strip_accents: null });
    expect(normalizer(`${plain}\nThe`)).toMatchObject({ lowercase: false });
    expect(normalizer(plain, '{"do_lower_case": false}')).toMatchObject({ lowercase: false });
    expect(normalizer(`${plain}\nThe`, '{}')).toMatchObject({ lowercase: true });
    expect(
      normalizer(plain, '{"strip_accents": false, "tokenize_chinese_chars": false}'),
    ).toMatchObject({ strip_accents: false, handle_chinese_chars: false });
  });

  it('refuses what is not a BERT vocabulary', () => {
    expect(() => tokeniserFromVocabulary('vocab.txt', '<s>\n</s>')).toThrow(
      'vocab.txt: has no “[UNK]”, so it is not a BERT vocabulary',
    );
    expect(() => parseTokeniserConfig('tokenizer_config.json', '{"do_lower_case": 1}')).toThrow(
      '“do_lower_case”',
    );
  });
});
