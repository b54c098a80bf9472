import { afterEach, expect, it } from 'vitest';
import { languageNames } from './language-names.ts';
import { speak } from './words/t.ts';

afterEach(() => speak('en', {}));

it("names languages in the page's own", () => {
  expect(languageNames(['en', 'de'])).toBe('English, German');
  speak('de', {});
  expect(languageNames(['en'])).toBe('Englisch');
});
