import { parse } from '@retorquere/bibtex-parser';
import { latexRuns } from './latex-runs.ts';
import { withoutMarkup } from './without-markup.ts';

/** What is left of LaTeX that the parser does not know, in text: the names of functions. */
const FUNCTION_NAME =
  /^\\(?:arc)?(?:arg|cos|cosh|cot|deg|det|dim|exp|gcd|inf|lim|liminf|limsup|ln|log|max|min|Pr|sin|sinh|sup|tan|tanh)$/;

/** Of a field that the parser has no rules for. */
const NAME = 'run';

/** `<` and `>` are other signs in LaTeX's text, but people write them for what they are. */
const [LESS, GREATER] = ['\ue000', '\ue001'];

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
  const tex = escapedLiterals(withoutEnvironments(withoutMarkup(source)))
    .replaceAll('<', LESS)
    .replaceAll('>', GREATER);
  const runs = latexRuns(tex);
  const parsed = parseRuns(runs.flatMap((run) => (run.isLatex ? [run.source] : [])));
  const text = runs.map((run) => (run.isLatex ? parsed.shift()! : run.source)).join('');
  return unwrapped(withoutMarkup(text))
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replaceAll(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC');
}

/** A character takes the parser some 30 microseconds; no abstract has so much of it. */
const MOST_LATEX = 20_000;

/** All at once, because a parser starts slowly; one by one where one of them is at fault. */
function parseRuns(runs: readonly string[]): string[] {
  if (runs.length === 0) return [];
  if (runs.reduce((sum, run) => sum + run.length, 0) > MOST_LATEX) return runs.map(withoutCommands);
  const fields = runs.map((run, index) => `${NAME}${index} = {${run}}`);
  const { entries, errors } = parse(`@misc{x, ${fields.join(', ')}}`, {
    english: false,
    unsupported: (_, tex) => (FUNCTION_NAME.test(tex) ? ` ${tex.slice(1)} ` : withoutCommands(tex)),
  });
  const found = entries[0]?.fields;
  if (errors.length === 0 && found !== undefined) {
    return runs.map((_, index) => found[`${NAME}${index}`] ?? '');
  }
  return runs.length === 1 ? runs.map(withoutCommands) : runs.flatMap((run) => parseRuns([run]));
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
    .replaceAll(/\\(?:begin|end)\s*\{[^{}]*\}/g, '\n\n')
    .replaceAll(/\\item(?![a-z])/gi, '\n\n');
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
