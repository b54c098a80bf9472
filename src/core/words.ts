/** What a message names. Numbers are written in the reader's language where the message says so. */
export interface WordValues {
  readonly [name: string]: string | number | NamedWords;
}

export interface NamedWords {
  /** Plain English, with what it names in braces: `{file}`, or `{count, number}`. */
  readonly message: string;
  readonly values: WordValues;
}

/**
 * Words for a person: a message of the catalogues (src/app/words/catalogues), whose name is its own
 * English. One that names nothing is a string. They cross workers and are kept as they are; the page
 * says them in the language of whoever reads it (src/app/words/t.ts).
 */
export type Words = string | NamedWords;

/** Marks words that are said later. What `message` says must be written out where this is called. */
export function words(message: string, values?: WordValues): Words {
  return values === undefined ? message : { message, values };
}

const PLACE = /\{(\w+)(, number)?\}/g;

/** The words in English, for logs and commands. Knows places and `number`, no plurals. */
export function inEnglish(said: Words): string {
  if (typeof said === 'string') return said;
  return said.message.replace(PLACE, (place: string, name: string, isNumber?: string) => {
    const value = said.values[name];
    if (value === undefined) return place;
    if (typeof value === 'object') return inEnglish(value);
    return isNumber === undefined ? String(value) : Number(value).toLocaleString('en');
  });
}
