import { describe, expect, it } from 'vitest';
import { windowKey } from './window-key.ts';

const IDS = Int32Array.of(101, 7, 102);
const key = (...ids: number[]) => windowKey(Int32Array.from(ids), 'mean', 'a int8');

describe('windowKey', () => {
  it('is the same for the same ids, pooling and encoder alone', () => {
    expect(key(101, 7, 102)).toBe(key(101, 7, 102));
    expect(key(101, 7, 102)).not.toBe(key(101, 8, 102));
    expect(key(101, 7, 102)).not.toBe(windowKey(IDS, 'layers', 'a int8'));
    expect(key(101, 7, 102)).not.toBe(windowKey(IDS, 'mean', 'b int8'));
  });

  it('tells ids apart that differ beyond 16 bits', () => {
    expect(key(1, 65_543)).not.toBe(key(1, 7));
    expect(key(65_537, 7)).not.toBe(key(1, 65_543));
    expect(key(65_537)).not.toBe(key(1, 1));
  });
});
