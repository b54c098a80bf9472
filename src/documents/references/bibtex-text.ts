import { parse } from '@retorquere/bibtex-parser';
import { withoutMarkup } from './without-markup.ts';

/** What is left of LaTeX that the parser does not know, in text: the names of functions. */
const FUNCTION_NAME =
  /^\\(?:arc)?(?:arg|cos|cosh|cot|deg|det|dim|exp|gcd|inf|lim|liminf|limsup|ln|log|max|min|Pr|sin|sinh|sup|tan|tanh)$/;

/** `<` and `>` are other signs in LaTeX's text, but people write them for what they are. */
const [LESS, GREATER] = ['\ue000', '\ue001'];

/** Without these, a value is text as it stands: it takes the parser milliseconds to find that out. */
const LATEX = /[\\{}$~%#&_^`]|--|''/;

/**
 * As Pandoc tells mathematics from money: no blank within the dollar signs at either end, no digit
 * after them (https://pandoc.org/MANUAL.html#extension-tex_math_dollars). What has a command in it
 * is mathematics in any case: `$\sim$5`.
 */
const MATHEMATICS =
  /(?<!\\)(\$\$?)(?=\S)(?:(?=[^$]*\\[a-z])(?:\\[^]|[^$\\])+?\1|(?:\\[^]|[^$\\])+?(?<=\S)\1(?!\d))/gi;

/**
 * The text of a field in LaTeX: accents, symbols and simple mathematics as Unicode, commands left
 * out, paragraphs kept. The parser's tables take 100 kB packed: import this when it is needed.
 * @param source - a value without its delimiters
 */
export function bibtexText(source: string): string {
  const text = withoutMarkup(source);
  if (!LATEX.test(text)) return unwrapped(text);
  const escaped = escapedLiterals(withoutEnvironments(text))
    .replaceAll('<', LESS)
    .replaceAll('>', GREATER);
  // As a note, because in notes the parser keeps paragraphs.
  const { entries, errors } = parse(`@misc{x, note = {${escaped}}}`, {
    english: false,
    unsupported: (_, tex) => (FUNCTION_NAME.test(tex) ? ` ${tex.slice(1)} ` : withoutCommands(tex)),
  });
  const note = errors.length === 0 ? entries[0]?.fields['note'] : undefined;
  return withoutMarkup(note ?? unwrapped(withoutCommands(escaped)))
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC');
}

/** Lines that were wrapped to fit a page, joined; blank lines stay. */
function unwrapped(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .join('\n\n');
}

/** Their contents as paragraphs: the parser knows few environments. */
function withoutEnvironments(tex: string): string {
  return tex
    .replaceAll(/\\(?:begin|end)\s*\{[^{}]*\}/g, String.raw`\par{}`)
    .replaceAll(/\\item(?![a-z])/gi, String.raw`\par{}`);
}

/** Percent signs, and dollars that are money, escaped: in LaTeX they would hide what follows. */
function escapedLiterals(tex: string): string {
  let literalFrom = 0;
  let escaped = '';
  const escape = (text: string) => text.replaceAll(/(?<!\\)[$%]/g, String.raw`\$&`);
  for (const { 0: mathematics, index } of tex.matchAll(MATHEMATICS)) {
    escaped += escape(tex.slice(literalFrom, index)) + mathematics;
    literalFrom = index + mathematics.length;
  }
  return escaped + escape(tex.slice(literalFrom));
}

/** LaTeX that the parser does not take: its words. */
function withoutCommands(tex: string): string {
  return tex
    .replaceAll(/\\[a-z]+\*?/gi, ' ')
    .replaceAll(/\\([^a-z])/gi, '$1')
    .replaceAll(/[{}$]/g, '');
}
