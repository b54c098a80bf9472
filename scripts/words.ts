import { readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGE_CODES } from '../src/app/words/language.ts';
import { findMessages } from './words/find-messages.ts';

// Brings each catalogue up to date with the sources: what is new stands there with no translation yet,
// what is no longer said goes.
const { messages } = findMessages();
const sorted = [...messages].toSorted();
for (const language of LANGUAGE_CODES) {
  if (language === 'en') continue;
  const path = `src/app/words/catalogues/${language}.json`;
  const before = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const entries = sorted.map((message) => [message, before[message] ?? ''] as const);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  const missing = entries.filter(([, translation]) => translation === '').length;
  console.log(`${language}: ${sorted.length} messages, ${missing} without a translation`);
}
