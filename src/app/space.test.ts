import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeStorage } from './fakes/fake-storage.ts';
import { createSpace, FIRST_SPACE, type SpaceHost } from './space.ts';

class FakeHost implements SpaceHost {
  asked = 0;
  isProtected = false;
  agrees = true;

  estimate(): Promise<{ usage: number; quota: number }> {
    return Promise.resolve({ usage: 38e6, quota: 1e9 });
  }

  persisted(): Promise<boolean> {
    return Promise.resolve(this.isProtected);
  }

  persist(): Promise<boolean> {
    this.asked += 1;
    this.isProtected = this.agrees;
    return Promise.resolve(this.agrees);
  }
}

function visit(spaceHost: SpaceHost | undefined, storage: FakeStorage, decidesSilently = false) {
  const store = createStore(() => FIRST_SPACE);
  return { store, space: createSpace(store, { spaceHost, decidesSilently, storage }) };
}

describe('space', () => {
  it('is protected when something is first kept, and shown', async () => {
    const host = new FakeHost();
    const { store, space } = visit(host, new FakeStorage());
    await space.look();
    expect(store.getState()).toEqual({ usedBytes: 38e6, isProtected: false });
    await space.protect();
    await space.protect();
    expect(host.asked).toBe(1);
    expect(store.getState().isProtected).toBe(true);
  });

  it('is not asked for again where it was granted', async () => {
    const host = new FakeHost();
    const storage = new FakeStorage();
    await visit(host, storage, true).space.protect();
    await visit(host, storage, true).space.protect();
    expect(host.asked).toBe(1);
  });

  it.each([
    [false, 1],
    [true, 2],
  ])(
    'asks a person once, and a browser that decides by itself each visit: %s',
    async (silent, times) => {
      const host = new FakeHost();
      host.agrees = false;
      const storage = new FakeStorage();
      await visit(host, storage, silent).space.protect();
      await visit(host, storage, silent).space.protect();
      expect(host.asked).toBe(times);
    },
  );

  it('is unknown where the browser does not say', async () => {
    const { store, space } = visit(undefined, new FakeStorage());
    await space.protect();
    expect(store.getState()).toEqual(FIRST_SPACE);
  });

  it('is unknown where the browser refuses to say', async () => {
    const refuse = () => Promise.reject(new TypeError('No'));
    const { store, space } = visit({ estimate: refuse, persisted: refuse }, new FakeStorage());
    await space.protect();
    expect(store.getState()).toEqual(FIRST_SPACE);
  });
});
