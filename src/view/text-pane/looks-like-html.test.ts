import { expect, it } from 'vitest';
import { looksLikeHtml } from './looks-like-html.ts';

it.each([
  ['<!doctype html><p>Hello</p>', true],
  ['<DIV class="a">Hello</DIV>', true],
  ['if a < b and b > c then', false],
  ['The <p> element opens a paragraph.', false],
])('%s: %s', (text, expected) => {
  expect(looksLikeHtml(text)).toBe(expected);
});
