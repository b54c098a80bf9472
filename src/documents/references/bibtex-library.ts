import type { BibtexValuePart } from './bibtex-value.ts';
import type { BibtexEntry, BibtexPiece } from './split-bibtex.ts';

/** What the entries of a file say, with what they take from each other. */
export interface BibtexLibrary {
  /**
   * A field's value in LaTeX, without delimiters; '' where there is none. A missing title is the
   * cross-referenced entry's, as in BibTeX; anything missing is that of `xdata`, as in biblatex.
   */
  readonly value: (entry: BibtexEntry, name: string) => string;
}

/** How far entries may take from entries: more is a circle. */
const DEEPEST = 4;

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtexLibrary(text: string, pieces: readonly BibtexPiece[]): BibtexLibrary {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const entries = new Map<string, BibtexEntry>();

  const part = ({ kind, start, end }: BibtexValuePart) =>
    kind === 'bare'
      ? (strings.get(text.slice(start, end).toLowerCase()) ?? text.slice(start, end))
      : text.slice(start + 1, end - 1);

  for (const piece of pieces) {
    if (piece.kind === 'entry' && piece.key !== '') entries.set(piece.key.toLowerCase(), piece);
    if (piece.kind !== 'strings') continue;
    for (const { name, value } of piece.fields) {
      strings.set(name.toLowerCase(), value.map(part).join(''));
    }
  }

  const own = (entry: BibtexEntry, name: string) =>
    entry.fields
      .find((field) => field.name.toLowerCase() === name)
      ?.value.map(part)
      .join('') ?? '';

  const value = (entry: BibtexEntry, name: string, depth = 0): string => {
    const found = own(entry, name);
    if (found.trim() !== '' || depth === DEEPEST) return found;
    const keys = own(entry, 'xdata').split(',');
    if (name === 'title') keys.push(own(entry, 'crossref'));
    for (const key of keys) {
      const source = entries.get(key.trim().toLowerCase());
      const inherited = source === undefined ? '' : value(source, name, depth + 1);
      if (inherited !== '') return inherited;
    }
    return '';
  };

  return { value: (entry, name) => value(entry, name) };
}
