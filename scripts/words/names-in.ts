import { IntlMessageFormat } from 'intl-messageformat';

interface Element {
  /** What it names; of plain text, the text. */
  readonly value: unknown;
  readonly type: number;
  /** Of plurals and choices. */
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** Plain text, and the number that a plural is about. */
const LITERAL = 0;
const POUND = 7;

/**
 * What a message in ICU's syntax names, in the order of the alphabet. One in which braces are only braces
 * names nothing, and is said as it stands.
 */
export function namesIn(message: string, language: string): string[] {
  try {
    const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    return [...new Set(names(format.getAst() as readonly Element[]))].toSorted();
  } catch {
    return [];
  }
}

function names(elements: readonly Element[]): string[] {
  return elements
    .filter(({ type }) => type !== LITERAL && type !== POUND)
    .flatMap(({ value, options }) => [
      String(value),
      ...Object.values(options ?? {}).flatMap((option) => names(option.value)),
    ]);
}
