import { describe, expect, it } from 'vitest';
import { amongTabs, inThisContext } from './exclusively.ts';

/** What is used of the browser's lock manager. */
function fakeLocks(): LockManager {
  const held = new Set<string>();
  const request = async (
    name: string,
    _: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    if (held.has(name)) return callback(null);
    held.add(name);
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}

describe.each([
  ['among tabs', () => amongTabs(fakeLocks())],
  ['in this context', inThisContext],
])('exclusively %s', (_, create) => {
  it('gives the output, and runs other names beside', async () => {
    const exclusively = create();
    const output = await exclusively('a', () => exclusively('b', () => Promise.resolve(7)));
    expect(output).toBe(7);
  });

  it('refuses what runs already', async () => {
    const exclusively = create();
    const both = exclusively('a', () => exclusively('a', () => Promise.resolve()));
    await expect(both).rejects.toMatchObject({ reason: 'busy' });
  });

  it('is free again after a failure', async () => {
    const exclusively = create();
    const failing = exclusively('a', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await exclusively('a', () => Promise.resolve(7))).toBe(7);
  });
});
