import { describe, expect, it } from 'vitest';
import { tagColour } from './tag-colour.ts';

function set(count: number, noneTag: string | null) {
  const tags = Array.from({ length: count }, (_, i) => `tag ${i}`);
  return { tags: tags.map((name) => ({ name, description: '', threshold: 0 })), noneTag };
}

describe('tagColour', () => {
  it("follows the tag's place and begins anew when colours run out", () => {
    expect(tagColour(set(9, null), 0)).toBe('var(--tag-1)');
    expect(tagColour(set(9, null), 7)).toBe('var(--tag-8)');
    expect(tagColour(set(9, null), 8)).toBe('var(--tag-1)');
  });

  it("is grey for the tag that means 'none of these'", () => {
    expect(tagColour(set(4, 'tag 3'), 3)).toBe('var(--tag-none)');
    expect(tagColour(set(4, 'tag 3'), 2)).toBe('var(--tag-3)');
  });
});
