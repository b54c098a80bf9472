import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './row-after-key.ts';

const TABLE = { rows: 100, page: 10 };

describe('rowAfterKey', () => {
  it('goes by a row, a screen or to the ends, and stops there', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => rowAfterKey(key, 50, TABLE))).toEqual([51, 49, 60, 40, 0, 99]);
    expect(keys.map((key) => rowAfterKey(key, 99, TABLE))).toEqual([99, 98, 99, 89, 0, 99]);
    expect(keys.map((key) => rowAfterKey(key, 0, TABLE))).toEqual([1, 0, 10, 0, 0, 99]);
  });

  it('leaves other keys alone', () => {
    expect(rowAfterKey('Enter', 50, TABLE)).toBeNull();
  });
});
