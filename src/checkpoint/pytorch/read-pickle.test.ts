import { describe, expect, it } from 'vitest';
import { readPickle, type PickleWorld } from './read-pickle.ts';

const WORLD: PickleWorld = {
  globals: new Map([
    ['shop.Basket', { call: (args: readonly unknown[]) => ({ basket: args }) }],
    ['shop.price', { constant: 12 }],
  ]),
  persistent: (id) => ({ id }),
};

/** Text stands for its characters' codes, numbers for bytes. */
function pickle(...parts: (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
    ),
  );
}

function read(...parts: (string | number)[]): unknown {
  return readPickle(pickle(...parts), WORLD).value;
}

/** Calls a function with the list that the memo has. */
function againWithList(): (string | number)[] {
  return ['cshop\nBasket\nh', 1, 0x85, 'R0'];
}

describe('readPickle', () => {
  it.each([
    ['numbers', read('(K', 7, 'M', 0, 1, 'J', 254, 255, 255, 255, 't.'), [7, 256, -2]],
    ['floats', read('G?\xf8', 0, 0, 0, 0, 0, 0, '.'), 1.5],
    ['long integers', read(0x8a, 0, '0', 0x8a, 2, 0, 0xff, '.'), -256],
    ['integers beyond 2^53', read(0x8a, 8, 0, 0, 0, 0, 0, 0, 0, 1, '.'), 2n ** 56n],
    ['text', read('(X', 2, 0, 0, 0, '\xc3\xbc', 0x8c, 1, 'a', 'U', 1, 'b', 't.'), ['ü', 'a', 'b']],
    ['none and truth', read('N', 0x88, 0x89, 0x87, '.'), [null, true, false]],
    ['lists', read('](K', 1, 'K', 2, 'eK', 3, 'a.'), [1, 2, 3]],
    [
      'dictionaries',
      read('}(K', 1, 'K', 2, 'uK', 3, 'K', 4, 's.'),
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    ['the memo', read('K', 5, 'q', 9, '0]', 0x94, 'h', 9, 'aj', 1, 0, 0, 0, 0x86, '.'), [[5], [5]]],
    ['names', read('cshop\nprice\n.'), 12],
    ['calls', read('cshop\nBasket\nK', 1, 0x85, 'R.'), { basket: [1] }],
    ['names from the stack', read(0x8c, 4, 'shop', 0x8c, 5, 'price', 0x93, '.'), 12],
    ['references', read('K', 3, 'Q.'), { id: 3 }],
    ['attributes of dictionaries, which it drops', read('}}b.'), new Map()],
    ['frames', read(0x80, 5, 0x95, 2, 0, 0, 0, 0, 0, 0, 0, 'K', 1, '.'), 1],
  ])('reads %s', (_, value, wanted) => {
    expect(value).toEqual(wanted);
  });

  it('says where it ended, and reads on from there', () => {
    const bytes = pickle('K', 1, '.', 'K', 2, '.');
    const { end } = readPickle(bytes, WORLD);
    expect(readPickle(bytes, WORLD, end)).toEqual({ value: 2, end: 6 });
  });

  it.each([
    ['a foreign name', ['cos\nsystem\n.'], 'asks for “os.system”'],
    ['a name that every object has', ['cshop\nconstructor\n.'], 'asks for “shop.constructor”'],
    ['a class made the old way', ['(ios\nsystem\n.'], 'instruction “i”'],
    ['an object made the old way', ['(o.'], 'instruction “o”'],
    ['an extension', [0x82, 1, '.'], 'instruction 130'],
    ['a newer protocol', [0x80, 6, '.'], 'protocol 6'],
    ['attributes of an object', ['cshop\nBasket\n)R}b.'], 'sets attributes'],
    [
      'the same long list given to a function again and again',
      [']q', 1, '(', 'N'.repeat(10_000), 'e', ...Array.from({ length: 400 }, againWithList).flat()],
      'longer than weights',
    ],
    ['an endless program', ['N0'.repeat(500_001), '.'], 'longer than weights'],
  ])('refuses %s as foreign', (_, parts, message) => {
    expect(() => read(...parts)).toThrow(expect.objectContaining({ kind: 'foreign' }));
    expect(() => read(...parts)).toThrow(message);
  });

  it.each([
    ['an empty stack', ['.']],
    ['a mark that is not there', ['t.']],
    ['a value from behind a mark', ['K', 1, '(R.']],
    ['a memo that was never made', ['h', 1, '.']],
    ['a call of what is no function', ['K', 1, ')R.']],
    ['a call of data that looks like one', ['}X', 4, 0, 0, 0, 'call', 'K', 1, 's)R.']],
    ['an item for what is no list', ['K', 1, 'K', 2, 'a.']],
    ['items for what is no dictionary', ['](K', 1, 'K', 2, 'u.']],
    ['a key without a value', ['}(K', 1, 'u.']],
    ['a name that is a list', [']', 0x8c, 1, 'a', 0x93, '.']],
    ['an integer of absurd length', [0x8b, 255, 255, 255, 255, '.']],
  ])('refuses %s as damage', (_, parts) => {
    expect(() => read(...parts)).toThrow(expect.objectContaining({ kind: 'damaged' }));
  });

  it('says when it is cut short', () => {
    const whole = pickle('cshop\nBasket\n(X', 3, 0, 0, 0, 'abcG', 1, 2, 3, 4, 5, 6, 7, 8, 'tR.');
    expect(readPickle(whole, WORLD).end).toBe(whole.length);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readPickle(whole.subarray(0, length), WORLD), `${length}`).toThrow(
        expect.objectContaining({ kind: 'truncated' }),
      );
    }
  });
});
