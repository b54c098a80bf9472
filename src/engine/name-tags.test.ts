import { describe, expect, it } from 'vitest';
import { nameTags } from './name-tags.ts';

describe('nameTags', () => {
  it('takes one name a tag, without the blanks around it', () => {
    expect(nameTags([' a', 'b c '], 2)).toEqual(['a', 'b c']);
  });

  it.each([
    [['a'], 'are 1, the model has 2'],
    [['a', ' '], 'lack number 2'],
    [['a', 'a '], 'have “a” twice'],
  ])('refuses %j', (typed, message) => {
    expect(() => nameTags(typed, 2)).toThrow(message);
  });
});
