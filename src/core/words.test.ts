import { describe, expect, it } from 'vitest';
import { inEnglish, named, words } from './words.ts';

describe('words', () => {
  it('are their own English', () => {
    expect(words('Choose another file.')).toBe('Choose another file.');
    expect(inEnglish(words('Choose another file.'))).toBe('Choose another file.');
  });

  it('put what they name in its places', () => {
    const said = words('“{file}” has {size, number} bytes.', { file: 'a{size}.txt', size: 12_345 });
    expect(inEnglish(said)).toBe('“a{size}.txt” has 12,345 bytes.');
  });

  it('may name other words', () => {
    const why = { message: 'tensor {name}', values: { name: 'w' } };
    expect(inEnglish(words('There is no {why}, {other}.', { why }))).toBe(
      'There is no tensor w, {other}.',
    );
  });

  it('are named by other words', () => {
    const said = words('{why} Going on.', { why: named('It {broke}.') });
    expect(inEnglish(said)).toBe('It {broke}. Going on.');
    expect(inEnglish(named(words('{count, number} left', { count: 1200 })))).toBe('1,200 left');
  });

  it('write as many decimals as they ask for', () => {
    expect(inEnglish(words('{size, number, ::.0} MB', { size: 23 }))).toBe('23.0 MB');
  });
});
