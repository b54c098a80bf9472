import { IntlMessageFormat } from 'intl-messageformat';
import type { Words, WordValues } from '../../core/words.ts';
import type { Language } from './language.ts';

/** Messages of a language by their English. */
export type Catalogue = Readonly<Record<string, string>>;

interface Speech {
  readonly language: Language;
  readonly catalogue: Catalogue;
  /** Messages that were parsed, by their English. */
  readonly parsed: Map<string, IntlMessageFormat>;
}

// The page speaks one language at a time, and nearly every function of the view says something: one
// place for it, as for the page's own `lang`, rather than a parameter through all of them.
let speech: Speech = { language: 'en', catalogue: {}, parsed: new Map() };

/** From now on words are said in this language; one that its catalogue lacks is said in English. */
export function speak(language: Language, catalogue: Catalogue): void {
  speech = { language, catalogue, parsed: new Map() };
}

export function spokenLanguage(): Language {
  return speech.language;
}

/**
 * Says words in the page's language. A message written out here is plain English in ICU's message
 * syntax, such as `t('{count, plural, one {# document} other {# documents}}', { count })`; the
 * catalogues are held to it by scripts/words/messages.test.ts. Numbers in plain places (`{name}`) are
 * written as they are: `{name, number}` writes them as the language does.
 *
 * Never at the top of a module: the language is not known yet there. Mark those with `words`.
 */
export function t(said: Words, values?: WordValues): string {
  if (typeof said === 'object') return t(said.message, said.values);
  // Where nothing is named, braces are only braces: in an error's words, say.
  if (values === undefined || Object.keys(values).length === 0) return inSpeech(said);
  return formatOf(said).format(plainValues(values)) as string;
}

/** The same where a message names elements, such as a tag in bold: its parts, in the language's order. */
export function tParts<Part extends object>(
  message: string,
  values: WordValues,
  parts: Readonly<Record<string, Part>>,
): (string | Part)[] {
  const said = formatOf(message).format<Part>({ ...plainValues(values), ...parts });
  return Array.isArray(said) ? said : [said];
}

function plainValues(values: WordValues): Record<string, string | number> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    plain[name] = typeof value === 'object' ? t(value) : value;
  }
  return plain;
}

function inSpeech(message: string): string {
  return speech.catalogue[message] ?? message;
}

function formatOf(said: string): IntlMessageFormat {
  let format = speech.parsed.get(said);
  if (format === undefined) {
    const message = inSpeech(said);
    format = new IntlMessageFormat(message, speech.language, undefined, { ignoreTag: true });
    speech.parsed.set(said, format);
  }
  return format;
}
