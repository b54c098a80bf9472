import type { ColumnChoice } from '../table-columns.ts';

// In English, German, French and Spanish, without accents. The earlier name wins.
const TITLES = 'title titel titre titulo headline heading ueberschrift uberschrift subject betreff';
const TEXTS =
  'abstract zusammenfassung kurzfassung resume resumen summary description beschreibung ' +
  'descripcion text texte texto fulltext volltext body content contents inhalt contenu contenido';
const IDS = 'id key identifier citekey doi pmid uuid nummer numero number';
const TAGS =
  'tag label category class topic kategorie klasse thema schlagwort categorie classe sujet ' +
  'etiquette categoria clase tema etiqueta tags labels';

/** Characters of an average cell above which a column with no known name may be one of texts. */
const LEAST_TEXT_LENGTH = 20;

/**
 * What the columns of a table are, by their names, else, for the text, by the length of what they
 * hold. With neither title nor text where no column looks like text.
 * @param sample - the first rows, with a cell for each column
 */
export function guessColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): ColumnChoice {
  const taken = new Set<string>();
  const take = (names: string): string | null => {
    const column = findColumn(
      columns.filter((name) => !taken.has(name)),
      names.split(' '),
    );
    if (column !== undefined) taken.add(column);
    return column ?? null;
  };
  // Texts that are named so first: 'text label' is no text, 'abstract id' no abstract.
  const texts = columns.filter((column) => TEXTS.split(' ').includes(normalise(column)));
  for (const column of texts) taken.add(column);
  const tag = take(TAGS);
  const id = take(IDS);
  const title = take(TITLES);
  if (texts.length > 0) return { title, text: texts, id, tag };
  const text = take(TEXTS) ?? longest(columns, sample, taken);
  return { title, text: text === null ? [] : [text], id, tag };
}

/** The column with such a name, else one whose name has it as a word: 'Article Title'. */
function findColumn(columns: readonly string[], names: readonly string[]): string | undefined {
  const normalised = columns.map((column) => ({ column, words: normalise(column).split(' ') }));
  const whole = names.flatMap((name) =>
    normalised.filter(({ words }) => words.length === 1 && words[0] === name),
  );
  const within = names.flatMap((name) => normalised.filter(({ words }) => words.includes(name)));
  return [...whole, ...within][0]?.column;
}

/** 'Résumé_EN' -> 'resume en', 'fullText' -> 'full text'; 'full text' -> 'fulltext'. */
function normalise(column: string): string {
  return column
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bfull text\b/, 'fulltext')
    .trim();
}

/** The column of the longest cells with more than one word, on average. */
function longest(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<string>,
): string | null {
  let best: string | null = null;
  let bestLength = LEAST_TEXT_LENGTH;
  for (const [index, column] of columns.entries()) {
    if (taken.has(column)) continue;
    const cells = sample.map((row) => row[index]!.trim()).filter((cell) => cell !== '');
    const worded = cells.filter((cell) => /\p{L}\s+\S*\p{L}|[\p{sc=Han}\p{sc=Kana}]/u.test(cell));
    if (worded.length * 2 < cells.length || worded.length === 0) continue;
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    if (length <= bestLength) continue;
    best = column;
    bestLength = length;
  }
  return best;
}
