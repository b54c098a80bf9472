import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('BoundedCache', () => {
  it('gives back what was set, and the last value of a key', () => {
    const cache = new BoundedCache<number>(10);
    cache.set('a', 1, 2);
    cache.set('a', 2, 2);
    expect(cache.get('a')).toBe(2);
    expect(cache.get('b')).toBeUndefined();
  });

  it('forgets what was not used lately', () => {
    const cache = new BoundedCache<number>(10);
    for (const [i, key] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].entries()) {
      cache.set(key, i, 1);
    }
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('g')).toBe(6);
    expect(cache.get('k')).toBe(10);
  });

  it('keeps what is read again and again', () => {
    const cache = new BoundedCache<number>(10);
    cache.set('kept', 0, 1);
    for (let i = 0; i < 100; i++) {
      cache.set(`other ${i}`, i, 1);
      expect(cache.get('kept')).toBe(0);
    }
  });

  it('holds no more than its capacity', () => {
    const cache = new BoundedCache<number>(10);
    const keys = Array.from({ length: 40 }, (_, i) => `key ${i}`);
    for (const [i, key] of keys.entries()) cache.set(key, i, 3);
    expect(keys.filter((key) => cache.get(key) !== undefined).length * 3).toBeLessThanOrEqual(10);
  });

  it('does not keep what is too heavy, and keeps the rest', () => {
    const cache = new BoundedCache<number>(10);
    cache.set('light', 1, 1);
    cache.set('heavy', 2, 6);
    expect(cache.get('heavy')).toBeUndefined();
    expect(cache.get('light')).toBe(1);
  });

  it('counts a value that is replaced once', () => {
    const cache = new BoundedCache<number>(10);
    cache.set('a', 1, 1);
    for (let i = 0; i < 50; i++) cache.set('b', i, 2);
    expect(cache.get('a')).toBe(1);
  });
});
