import { describe, expect, it } from 'vitest';
import { FakeLocks } from './fakes/fake-locks.ts';
import { amongTabs, inThisContext } from './exclusively.ts';

describe.each([
  ['among tabs', () => amongTabs(new FakeLocks(), () => AbortSignal.abort())],
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

describe('exclusively among tabs', () => {
  it('waits a while for a tab that is just ending', async () => {
    const exclusively = amongTabs(new FakeLocks());
    const order: string[] = [];
    const run = (name: string) => () => Promise.resolve(void order.push(name));
    await Promise.all([exclusively('a', run('first')), exclusively('a', run('second'))]);
    expect(order).toEqual(['first', 'second']);
  });

  it('passes on what a task throws, though patience ran out meanwhile', async () => {
    const controller = new AbortController();
    const exclusively = amongTabs(new FakeLocks(), () => controller.signal);
    const failing = exclusively('a', () => {
      controller.abort();
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
  });
});
