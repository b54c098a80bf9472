import { describe, expect, it } from 'vitest';
import { cachedTokeniser } from './cached-tokeniser.ts';

function counting() {
  const asked: string[] = [];
  const tokenise = (text: string) => {
    asked.push(text);
    return Int32Array.of(text.length);
  };
  return { asked, tokeniser: { tokenise, first: 1, last: 2, unknown: 3 } };
}

describe('cachedTokeniser', () => {
  it('asks once for the same text', () => {
    const { asked, tokeniser } = counting();
    const { tokenise, unknown } = cachedTokeniser(tokeniser);
    expect([...tokenise('a text')]).toEqual([6]);
    expect([...tokenise('a text')]).toEqual([6]);
    tokenise('another');
    expect(asked).toEqual(['a text', 'another']);
    expect(unknown).toBe(3);
  });

  it('forgets what it was asked long ago', () => {
    const { asked, tokeniser } = counting();
    const { tokenise } = cachedTokeniser(tokeniser, 10_000);
    for (let i = 0; i < 1_000; i++) tokenise(`sentence ${i}`);
    tokenise('sentence 0');
    expect(asked).toHaveLength(1_001);
  });
});
