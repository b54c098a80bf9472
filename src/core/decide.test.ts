import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';

const tags = [
  { name: 'vision', description: '', threshold: 0.9 },
  { name: 'language', description: '', threshold: 0 },
  { name: 'other', description: '', threshold: 0 },
];

describe('decide', () => {
  it('gives the most probable tag', () => {
    expect(decide({ tags, noneTag: 'other' }, [0.95, 0.03, 0.02])).toBe('vision');
  });

  it("gives 'none of these' when the winner is below its threshold", () => {
    expect(decide({ tags, noneTag: 'other' }, [0.89, 0.1, 0.01])).toBe('other');
  });

  it('gives a winner that just reaches its threshold', () => {
    expect(decide({ tags, noneTag: 'other' }, [0.9, 0.1, 0])).toBe('vision');
  });

  it('asks the winner for its own threshold only', () => {
    expect(decide({ tags, noneTag: 'other' }, [0.3, 0.4, 0.3])).toBe('language');
  });

  it('gives no tag where the set has none for it', () => {
    expect(decide({ tags, noneTag: null }, [0.5, 0.3, 0.2])).toBeNull();
  });
});
