import type { BodyStyle, Line } from './page-text.ts';

const LARGER = 1.1;
const MOST_LETTERS = 160;
const MOST_LINES = 3;

/** '2', '2.1', 'II.', 'B.', 'Appendix A', before a word. */
const NUMBERED =
  /^(?:(?:chapter|section|appendix)\s+\w{1,4}[.:]?|\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/iu;

/** What sections of papers are called, with or without a number. */
const NAMED =
  /^(?:[\dIVX.]+\s+)?(?:abstract|summary|introduction|background|related work|(?:materials and )?methods?|methodology|experiments|results(?: and discussion)?|discussion|conclusions?|limitations|acknowledge?ments?|references|bibliography|literature|appendix)$/iu;

export const CAPTION =
  /^(?:fig(?:ure)?s?|tab(?:le)?|scheme|listing|algorithm|plate)\.?\s+[\dIVX]/iu;

/** Whether a paragraph is a heading, by its size, its font, its number, or its name. */
export function isHeading(lines: readonly Line[], body: BodyStyle): boolean {
  const text = lines.map((line) => line.text).join(' ');
  if (lines.length > MOST_LINES || text.length > MOST_LETTERS || !isPhrase(text)) return false;
  if (NAMED.test(text)) return true;
  if (CAPTION.test(text) || /[.,;]$/u.test(text)) return false;
  if (lines.every(({ size }) => size >= LARGER * body.size)) return true;
  const otherFont = lines.every(({ font, uniform }) => uniform && font !== body.font);
  if (NUMBERED.test(text)) return otherFont || text === text.toUpperCase();
  return otherFont && lines.length === 1 && lines[0]!.size >= body.size * 0.98;
}

/** Words, beginning with a capital or a number: no formula, no label of a drawing. */
function isPhrase(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return /^[\p{Lu}\p{Lo}\d§]/u.test(text) && /\p{L}{3}/u.test(text) && letters > 0.5 * text.length;
}
