import { expect, it } from 'vitest';
import { cleanCharacters } from './clean-characters.ts';

it('takes ligatures apart and nothing else', () => {
  expect(cleanCharacters('e\uFB03cient \uFB02ow')).toBe('efficient flow');
  expect(cleanCharacters('x² ﬁne™ ½')).toBe('x² fine™ ½');
});

it('makes every blank a space and leaves out codes without meaning', () => {
  expect(cleanCharacters('a\u00A0b\t\u2009c\u0000\uE001\uFFFD')).toBe('a b c');
});

it('keeps soft hyphens, which tell where a word was cut', () => {
  expect(cleanCharacters('infor\u00AD')).toBe('infor\u00AD');
});

it("knows the codes of TeX's bitmap fonts", () => {
  expect(cleanCharacters('o\u001Ecers \u0010dare\u0011, pp. 1\u001519')).toBe(
    'officers “dare”, pp. 1–19',
  );
});
