import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../src/app/words/language.ts';
import { findMessages } from './find-messages.ts';
import { namesIn } from './names-in.ts';

const { messages, unclear } = findMessages();

it('has every message written out where it is said', () => {
  expect(unclear).toEqual([]);
});

describe.each(LANGUAGE_CODES.filter((code) => code !== 'en'))('the catalogue of %s', (language) => {
  const catalogue = JSON.parse(
    readFileSync(`src/app/words/catalogues/${language}.json`, 'utf8'),
  ) as Record<string, string>;

  it('has every message, and no other', () => {
    const missing = [...messages].filter((message) => !catalogue[message]);
    const surplus = Object.keys(catalogue).filter((message) => !messages.has(message));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
  });

  it('names what the English names', () => {
    const wrong = Object.entries(catalogue).filter(
      ([english, said]) => namesIn(said, language).join() !== namesIn(english, 'en').join(),
    );
    expect(wrong).toEqual([]);
  });

  it('has plurals for every number of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const lacking = Object.entries(catalogue).filter(([, said]) => {
      const plurals = said.match(/\{\w+, plural,/g) ?? [];
      const forms = pluralCategories.filter((form) => !new RegExp(`\\b${form} ?\\{`).test(said));
      // `many` of French and Spanish is for millions, which nothing here comes to.
      return plurals.length > 0 && forms.some((form) => form === 'other' || form === 'one');
    });
    expect(lacking).toEqual([]);
  });
});
