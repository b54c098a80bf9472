import { expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

it.each([
  ['', null, null],
  ['?text=', '', null],
  ['?text=A%20%26%20B+C', 'A & B C', null],
  ['?shared=kept', null, 'kept'],
  ['?shared=too-large&text=words', 'words', 'too-large'],
  ['?shared=toString', null, null],
])('reads %j', (query, text, shared) => {
  expect(readAddress(query)).toEqual({ text, shared });
});
