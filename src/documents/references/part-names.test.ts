import { describe, expect, it } from 'vitest';
import { partNames } from './part-names.ts';

describe('partNames', () => {
  it('tells entries of one key apart, and counts those without', () => {
    const name = partNames();
    expect(['a', '', 'a', 'b', '', 'a'].map(name)).toEqual([
      'a',
      'entry 2',
      'a (2)',
      'b',
      'entry 5',
      'a (3)',
    ]);
  });
});
