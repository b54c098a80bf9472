import { describe, expect, it } from 'vitest';
import { cautionOf } from './caution.ts';

const WELL = { tokens: 20, unknownTokens: 1 };

describe('cautionOf', () => {
  it('has nothing to say about English that is read well', () => {
    expect(cautionOf(WELL, null)).toBeNull();
  });

  it('names a language that the model was not trained on', () => {
    expect(cautionOf(WELL, { code: 'de', name: 'German' })).toContain('German');
  });

  it('says first when most characters are unknown', () => {
    const unread = { tokens: 20, unknownTokens: 15 };
    expect(cautionOf(unread, { code: 'ja', name: 'Japanese' })).toContain(
      'few of these characters',
    );
  });
});
