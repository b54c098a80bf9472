import { describe, expect, it } from 'vitest';
import { SilenceWatch } from './silence-watch.ts';

/** A watch of three looks, a second each, and what it calls. */
function watched() {
  const seen: string[] = [];
  let due: (() => void) | null = null;
  const watch = new SilenceWatch({
    every: 1_000,
    most: 3,
    after(milliseconds, callback) {
      seen.push(`in ${milliseconds}`);
      due = callback;
      return () => (due = null);
    },
    onLook: () => void seen.push('looked'),
    onSilence: () => void seen.push('silent'),
  });
  const look = () => {
    const callback = due;
    due = null;
    callback?.();
  };
  return { watch, look, seen, isWatching: () => due !== null };
}

describe('SilenceWatch', () => {
  it('says when nothing was heard for so many looks, once', () => {
    const { watch, look, seen, isWatching } = watched();
    for (let count = 0; count < 5; count++) look();
    expect(seen).toEqual(['in 1000', 'in 1000', 'looked', 'in 1000', 'looked', 'silent']);
    expect(watch.missed).toBe(3);
    expect(isWatching()).toBe(false);
  });

  it('begins anew whenever something is heard', () => {
    const { watch, look, seen } = watched();
    for (let count = 0; count < 9; count++) {
      look();
      if (count % 2 === 1) watch.heard();
    }
    expect(seen).not.toContain('silent');
    expect(watch.missed).toBe(1);
  });

  it('looks no more once it is ended', () => {
    const { watch, isWatching } = watched();
    watch.end();
    expect(isWatching()).toBe(false);
  });
});
