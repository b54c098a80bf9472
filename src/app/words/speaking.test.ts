import { afterEach, describe, expect, it } from 'vitest';
import { createFakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import type { Language } from './language.ts';
import { speakFirst } from './speaking.ts';
import { type Catalogue, speak, spokenLanguage, t } from './t.ts';

const CATALOGUES: Record<Language, Catalogue> = {
  en: {},
  de: { Retry: 'Erneut versuchen' },
  fr: { Retry: 'Réessayer' },
  es: {},
  'zh-Hans': {},
};

const loadCatalogue = (language: Language): Promise<Catalogue> =>
  Promise.resolve(CATALOGUES[language]);

afterEach(() => speak('en', {}));

describe('speakFirst', () => {
  it("speaks the browser's language", async () => {
    await speakFirst({ storage: new FakeStorage(), browserLanguages: ['fr-CA'], loadCatalogue });
    expect(t('Retry')).toBe('Réessayer');
  });

  it('speaks English where the words cannot be had', async () => {
    const fails = (): Promise<Catalogue> => Promise.reject(new Error('offline'));
    await speakFirst({
      storage: new FakeStorage(),
      browserLanguages: ['de'],
      loadCatalogue: fails,
    });
    expect(spokenLanguage()).toBe('en');
  });
});

describe('setLanguage', () => {
  it('changes what is said, and is kept', async () => {
    const storage = new FakeStorage();
    const { actions, store } = createFakeApp({ storage, loadCatalogue });
    await actions.setLanguage('de');
    expect(store.getState().language).toBe('de');
    expect(t('Retry')).toBe('Erneut versuchen');
    await speakFirst({ storage, browserLanguages: ['fr'], loadCatalogue });
    expect(spokenLanguage()).toBe('de');
  });

  it('ends with the newest choice, whichever comes last', async () => {
    const arrive = new Map<Language, () => void>();
    const { actions } = createFakeApp({
      loadCatalogue: (language) =>
        new Promise((resolve) => arrive.set(language, () => resolve(CATALOGUES[language]))),
    });
    const first = actions.setLanguage('de');
    const second = actions.setLanguage('fr');
    arrive.get('fr')!();
    await second;
    arrive.get('de')!();
    await first;
    expect(spokenLanguage()).toBe('fr');
  });

  it('changes nothing where the words cannot be had', async () => {
    const { actions, store } = createFakeApp({
      loadCatalogue: () => Promise.reject(new Error('offline')),
    });
    await expect(actions.setLanguage('de')).rejects.toThrow('offline');
    expect(store.getState().language).toBe('en');
    expect(spokenLanguage()).toBe('en');
  });
});
