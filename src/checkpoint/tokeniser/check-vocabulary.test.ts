import { describe, expect, it } from 'vitest';
import { checkVocabulary } from './check-vocabulary.ts';

function tokeniser(size: number, changes: Record<string, unknown> = {}): object {
  const vocab = Object.fromEntries(Array.from({ length: size }, (_, id) => [`piece${id}`, id]));
  return { model: { type: 'WordPiece', vocab: { ...vocab, ...changes } } };
}

describe('checkVocabulary', () => {
  it('takes a vocabulary as long as the word table, or a little shorter', () => {
    expect(checkVocabulary('vocab.txt', tokeniser(300), 300)).toBe(300);
    expect(checkVocabulary('vocab.txt', tokeniser(300), 320)).toBe(300);
  });

  it('takes any vocabulary where the table is not known', () => {
    expect(checkVocabulary('vocab.txt', tokeniser(10), null)).toBe(10);
  });

  it.each([
    [tokeniser(301), 'vocab.txt: has 301 word pieces, the weights have 300'],
    [tokeniser(100), 'has 100 word pieces, the weights have 300'],
    [tokeniser(300, { piece3: 300 }), 'gives a word piece the number 300'],
    [tokeniser(300, { piece3: -1 }), 'number -1'],
    [tokeniser(300, { piece3: 1.5 }), 'number 1.5'],
    [tokeniser(300, { piece3: 'a' }), 'number a'],
    [{ ...tokeniser(300), added_tokens: [{ id: 300 }] }, 'has 301 word pieces'],
    [{ ...tokeniser(299), added_tokens: [{ id: 400 }] }, 'gives a word piece the number 400'],
    [{ ...tokeniser(299), added_tokens: [null] }, 'number undefined'],
    [{ model: { type: 'BPE', vocab: {} } }, 'cuts texts by BPE, not by word pieces'],
    [{}, 'cuts texts by no model'],
    [null, 'cuts texts by no model'],
  ])('refuses %#', (file, message) => {
    expect(() => checkVocabulary('vocab.txt', file, 300)).toThrow(message);
  });
});
