import { describe, expect, it } from 'vitest';
import { createFakeApp, startFakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { inEnglish } from '../../core/words.ts';
import { keptSettings } from './keep-settings.ts';
import { FIRST_SETTINGS } from '../settings-slice.ts';

const KEY = 'taglight.settings';

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

  it.each([
    ['{', {}],
    ['[]', {}],
    ['{"theme":"pink"}', {}],
    ['{"theme":"dark","threshold":{"on":true,"probability":90}}', { theme: 'dark' }],
  ])('takes what can be read of %s', (kept, expected) => {
    const storage = new FakeStorage();
    storage.setItem(KEY, kept);
    expect(keptSettings(storage).read()).toEqual({ ...FIRST_SETTINGS, ...expected });
  });

  it('says so where nothing of it can be read', () => {
    const storage = new FakeStorage();
    storage.setItem(KEY, '{"theme":');
    const { notices } = createFakeApp({ storage }).store.getState();
    expect(notices.map(inEnglish)).toEqual([expect.stringContaining('could not be read')]);
  });

  it('leaves alone what a newer version keeps', () => {
    const storage = new FakeStorage();
    storage.setItem(KEY, '{"theme":"sepia","fontSize":20}');
    const { actions } = createFakeApp({ storage });
    actions.setThreshold({ on: true });
    expect(JSON.parse(storage.getItem(KEY)!)).toMatchObject({
      theme: 'sepia',
      fontSize: 20,
      threshold: { on: true },
    });
  });

  it('goes on where the browser refuses, and says once that nothing is kept', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const { actions, store } = createFakeApp({ storage });
    actions.setTheme('dark');
    actions.setTheme('light');
    expect(store.getState().theme).toBe('light');
    expect(store.getState().notices.map(inEnglish)).toEqual([
      expect.stringContaining('until this tab is closed'),
    ]);
  });

  it('follows theme, threshold and language of another tab', async () => {
    const storage = new FakeStorage();
    const here = await startFakeApp({ storage });
    const there = await startFakeApp({ storage: storage.otherTab() });
    there.actions.setTheme('dark');
    there.actions.setThreshold({ on: true, probability: 0.4 });
    await there.actions.setLanguage('fr');
    await Promise.resolve();
    expect(here.store.getState()).toMatchObject({
      theme: 'dark',
      threshold: { on: true, probability: 0.4 },
      language: 'fr',
    });
    await here.actions.setLanguage('en');
  });
});
