import { describe, expect, it } from 'vitest';
import { createFakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { readKeptSettings } from './keep-settings.ts';
import { FIRST_SETTINGS } from '../settings-slice.ts';

describe('keepSettings', () => {
  it('keeps theme and threshold for the next visit', () => {
    const storage = new FakeStorage();
    const { actions } = createFakeApp({ storage });
    actions.setTheme('dark');
    actions.setThreshold({ on: true });
    actions.setThreshold({ probability: 0.75 });
    expect(createFakeApp({ storage }).store.getState()).toMatchObject({
      theme: 'dark',
      threshold: { on: true, probability: 0.75 },
    });
  });

  it.each(['{', '{"theme":"pink"}', '{"theme":"dark","threshold":{"on":true,"probability":90}}'])(
    'starts afresh from %s',
    (kept) => {
      const storage = new FakeStorage();
      storage.setItem('taglight.settings', kept);
      expect(readKeptSettings(storage)).toEqual(FIRST_SETTINGS);
    },
  );

  it('goes on where the browser refuses', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const { actions, store } = createFakeApp({ storage });
    actions.setTheme('dark');
    expect(store.getState().theme).toBe('dark');
  });
});
