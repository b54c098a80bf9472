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

/** Words that are named by other words: a bare string there is a name, which is never translated. */
export function named(said: Words): NamedWords {
  return typeof said === 'string' ? { message: said, values: {} } : said;
}

/** A place; a number may be asked for with so many decimals: `{share, number, ::.00}`. */
const PLACE = /\{(\w+)(?:, (number)(?:, ::\.(0+))?)?\}/g;

/** The words in English, for logs and commands. Knows places and `number`, no plurals. */
export function inEnglish(said: Words): string {
  if (typeof said === 'string') return said;
  const { message, values } = said;
  return message.replace(PLACE, (place: string, name: string, type?: string, zeros?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === 'object') return inEnglish(value);
    return type === undefined ? String(value) : numberInEnglish(Number(value), zeros?.length);
  });
}

function numberInEnglish(value: number, decimals?: number): string {
  if (decimals === undefined) return value.toLocaleString('en');
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
