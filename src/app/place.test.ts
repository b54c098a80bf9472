import { describe, expect, it } from 'vitest';
import { hashOfPlace, placeOfHash, PLACES } from './place.ts';

describe('placeOfHash', () => {
  it('finds every place by its own address', () => {
    for (const place of PLACES) expect(placeOfHash(hashOfPlace(place))).toBe(place);
  });

  it('begins with the text, also at an address that is none', () => {
    expect(placeOfHash('')).toBe('text');
    expect(placeOfHash('#/elsewhere')).toBe('text');
  });
});
