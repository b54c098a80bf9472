import { expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

it.each([
  [['de-AT', 'en'], 'de'],
  [['pt-BR', 'es-419', 'en'], 'es'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-TW', 'en'], 'zh-Hans'],
  [['EN-gb', 'fr'], 'en'],
  [['ja'], 'en'],
  [['e', ''], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (preferred, language) => {
  expect(chooseLanguage(preferred)).toBe(language);
});
