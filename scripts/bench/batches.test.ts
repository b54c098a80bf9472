import { describe, expect, it } from 'vitest';
import { cutBatches } from './batches.ts';

const TEXTS = ['ccc', 'a', 'dddd', 'bb', 'eeeee'];

describe('cutBatches', () => {
  it('keeps the order of the file, and the rest in a last batch', () => {
    expect(cutBatches(TEXTS, { size: 2, order: 'file' })).toEqual([
      ['ccc', 'a'],
      ['dddd', 'bb'],
      ['eeeee'],
    ]);
  });

  it('puts texts of like length together', () => {
    expect(cutBatches(TEXTS, { size: 2, order: 'length' })).toEqual([
      ['a', 'bb'],
      ['ccc', 'dddd'],
      ['eeeee'],
    ]);
  });
});
