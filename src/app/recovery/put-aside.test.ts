import { describe, expect, it } from 'vitest';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { forgetAside, hasAside, putAside, putBack } from './put-aside.ts';

function storageWith(values: Record<string, string>): FakeStorage {
  const storage = new FakeStorage();
  for (const [key, value] of Object.entries(values)) storage.setItem(key, value);
  return storage;
}

const LAST = { 'taglight.text': 'the last text', 'taglight.settings': '{"theme":"dark"}' };

describe('putAside', () => {
  it('leaves nothing of the last visit for the next start, and loses nothing', () => {
    const storage = storageWith(LAST);
    putAside(storage);
    expect(storage.getItem('taglight.text')).toBeNull();
    expect(storage.getItem('taglight.settings')).toBeNull();
    expect(hasAside(storage)).toBe(true);
    putBack(storage);
    expect(storage.getItem('taglight.text')).toBe('the last text');
    expect(storage.getItem('taglight.settings')).toBe('{"theme":"dark"}');
    expect(hasAside(storage)).toBe(false);
  });

  it('puts what was written since then aside in its turn', () => {
    const storage = storageWith(LAST);
    putAside(storage);
    storage.setItem('taglight.text', 'a new text');
    putBack(storage);
    expect(storage.getItem('taglight.text')).toBe('the last text');
    expect(hasAside(storage)).toBe(true);
    putBack(storage);
    expect(storage.getItem('taglight.text')).toBe('a new text');
  });

  it('leaves in place what cannot be put aside', () => {
    const storage = storageWith(LAST);
    putAside({
      getItem: (key) => storage.getItem(key),
      removeItem: (key) => storage.removeItem(key),
      setItem(key, value) {
        if (key.startsWith('taglight.aside.')) throw new DOMException('Full', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    });
    expect(storage.getItem('taglight.text')).toBe('the last text');
  });

  it('forgets it on demand, and has none where nothing was kept', () => {
    const storage = storageWith(LAST);
    putAside(storage);
    forgetAside(storage);
    expect(hasAside(storage)).toBe(false);
    putAside(storage);
    expect(hasAside(storage)).toBe(false);
  });
});
