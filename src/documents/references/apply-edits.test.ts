import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';

describe('applyEdits', () => {
  it('replaces, takes out and puts in, and leaves the rest', () => {
    const edits = [
      { start: 0, end: 1, text: 'X' },
      { start: 2, end: 4, text: '' },
      { start: 4, end: 4, text: 'yz' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Xbyzef');
    expect(applyEdits('abc', [])).toBe('abc');
  });
});
