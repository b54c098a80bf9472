import type { Paragraph } from '../assemble-document.ts';
import { accented, isAccent, latexCharacter, typeset } from './latex-characters.ts';
import { commandKind } from './latex-commands.ts';
import { environmentOf } from './latex-environments.ts';
import { formulaWord } from './latex-formulas.ts';
import { LatexInput } from './latex-input.ts';
import { LatexMacros } from './latex-macros.ts';
import { LatexWriter } from './latex-writer.ts';

export interface LatexText {
  readonly paragraphs: readonly Paragraph[];
  /** Files that belong to the text and are not in it, as it names them. */
  readonly otherFiles: readonly string[];
}

/** The rest of the line on which an environment begins: options, and an argument. */
const VERBATIM_START =
  /^[ \t]*(?:(?:\[[^\]\n]{0,200}\](?:\{[^}\n]{0,50}\})?|\{[^}\n]{0,50}\})[ \t]*)?\n/;

interface ReadingState {
  /** What ends the formula that is being read, or null. */
  formula: string | null;
  /** Tables within each other that are being read. */
  tables: number;
  isOver: boolean;
}

/**
 * The words of a LaTeX text: commands reduced to what they show, formulas to names and signs, the
 * text's own macros expanded; comments, footnotes, drawings and marks for citations left out. Reads
 * from front to end without going into itself, so depth takes no stack.
 */
export function latexParagraphs(latex: string): LatexText {
  const hasPreamble = beginsWithPreamble(latex);
  const input = new LatexInput(latex);
  const macros = new LatexMacros();
  const writer = new LatexWriter(hasPreamble);
  const otherFiles = new Set<string>();
  const state: ReadingState = { formula: null, tables: 0, isOver: false };

  const handlers: Readonly<Record<string, () => void>> = {
    begin: () => beginEnvironment(input.takeArgument()),
    end: () => endEnvironment(input.takeArgument()),
    item: () => {
      writer.endParagraph();
      const label = input.takeOptional();
      // Before what follows, because it may hold commands.
      if (label !== null) input.push(`${label} `);
    },
    bibitem: () => {
      writer.endParagraph();
      input.takeOptional();
      input.takeArgument();
    },
    par: () => writer.endParagraph(),
    '\\': () => {
      input.take(/\*?(?:\[[^\]\n]{0,40}\])?/y);
      if (state.formula === null) writer.writeVerbatim('\n');
      else writer.write(' ');
    },
    '(': () => (state.formula ??= ')'),
    ')': () => (state.formula = null),
    '[': () => beginFormula(']'),
    ']': () => endFormula(),
    frac: () => openGroup('numerator'),
    dfrac: () => openGroup('numerator'),
    tfrac: () => openGroup('numerator'),
    verb: () =>
      writer.writeVerbatim(
        input
          .take(/\*?([^a-zA-Z\s*])[^\n]*?\1/y)
          .replace(/^\*/, '')
          .slice(1, -1),
      ),
    url: () =>
      writer.writeVerbatim(
        input
          .take(/\s*\{[^{}\n]*\}/y)
          .trim()
          .slice(1, -1),
      ),
    href: () => void input.take(/\s*\{[^{}\n]*\}/y),
    iffalse: skipCondition,
  };

  while (!state.isOver && input.peek() !== '') readNext();
  writer.beginDocument();
  return { paragraphs: writer.paragraphs, otherFiles: [...otherFiles] };

  function readNext(): void {
    const text = input.take(/[^\\{}$&%#\n]+/y);
    if (text !== '') {
      writer.write(state.formula === null ? typeset(text) : text);
      return;
    }
    const sign = input.take(/\n[ \t]*(?:\n\s*)?|\$\$?|%[^\n]*(?:\n[ \t]*)?|[^]/y);
    if (sign.startsWith('\n')) readLineBreak(sign);
    else if (sign.startsWith('$')) readDollar(sign);
    else if (sign === '{') writer.openGroup('plain');
    else if (sign === '}') writer.closeGroup();
    else if (sign === '&' && state.formula === null && state.tables > 0) writer.endCell();
    else if (sign === '&') writer.write(' ');
    else if (sign === '\\') readCommand(input.take(/[a-zA-Z@]+\*?|[^]/y));
  }

  function readLineBreak(sign: string): void {
    const isBlankLine = sign.indexOf('\n', 1) !== -1;
    writer.write(' ');
    if (!isBlankLine || state.tables > 0) return;
    // A formula in a line never reaches over a blank one: its end is missing.
    if (state.formula === '$' || state.formula === ')') state.formula = null;
    if (state.formula === null) writer.endParagraph();
  }

  function readDollar(sign: string): void {
    if (state.formula === null) {
      state.formula = sign;
      if (sign === '$$') writer.write(' ');
    } else if (state.formula.startsWith('$')) endFormula();
  }

  function readCommand(command: string): void {
    const name = command.replace(/\*$/, '');
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handle !== undefined) handle();
    else if (!macros.define(command, input) && !macros.expand(name, input))
      readOther(command, name);
  }

  function readOther(command: string, name: string): void {
    const character = latexCharacter(name);
    if (character !== null) {
      if (character === '\n') writer.writeVerbatim('\n');
      else writer.write(character);
      // A blank ends a command's name, and is none where the name is a letter's.
      if (/^\p{L}$/u.test(character)) input.take(/[ \t]+/y);
      return;
    }
    if (state.formula === null && isAccent(name)) {
      writer.write(accented(name, input.takeArgument()));
      return;
    }
    const meaning = commandKind(command);
    switch (meaning.kind) {
      case 'heading':
      case 'title':
      case 'block':
      case 'aside':
        input.takeOptional();
        openGroup(meaning.kind);
        return;
      case 'file':
        otherFiles.add(input.takeArgument().trim());
        return;
      case 'mark':
        takeMark();
        return;
      case 'other':
        takeOther(name, meaning.argumentsForLatex);
    }
  }

  function takeOther(name: string, argumentsForLatex: number): void {
    if (state.formula !== null && argumentsForLatex === 0) {
      const word = formulaWord(name);
      const isRunIn = /[\p{L}\p{N}]/u.test(writer.lastCharacter);
      if (word !== '') writer.write(isRunIn && /^\w/.test(word) ? ` ${word}` : word);
      if (/^\w/.test(word) && /[\p{L}\p{N}\\]/u.test(input.peek())) writer.write(' ');
      return;
    }
    input.take(/\([^()\n]{0,20}\)(?=\{)/y);
    for (let index = 0; index < argumentsForLatex; index++) {
      input.takeOptional();
      input.takeArgument();
    }
    if (state.formula === null) input.takeOptional();
  }

  /** What stands in brackets or as a number: before a full stop its blank goes with it. */
  function takeMark(): void {
    input.takeOptional();
    input.takeOptional();
    input.takeArgument();
    if (/[.,;:)\]]/.test(input.peek()) && /\s/.test(writer.lastCharacter)) writer.trimEnd();
  }

  function openGroup(kind: Parameters<LatexWriter['openGroup']>[0]): void {
    if (input.take(/\s*\{/y) !== '') writer.openGroup(kind);
  }

  function beginFormula(end: string): void {
    state.formula = end;
    writer.write(' ');
  }

  function endFormula(): void {
    if (state.formula !== '$') writer.write(' ');
    state.formula = null;
  }

  function beginEnvironment(name: string): void {
    if (name === 'document') {
      state.formula = null;
      writer.beginDocument();
      return;
    }
    const { kind, argumentsForLatex, heading } = environmentOf(name);
    if (kind === 'left out' && input.takeEnvironment(name) !== null) return;
    if (kind === 'verbatim' && readVerbatim(name)) return;
    input.takeOptional();
    for (let index = 0; index < argumentsForLatex; index++) {
      input.takeArgument();
      input.takeOptional();
    }
    if (kind === 'formula') beginFormula(name);
    if (kind === 'formula' || state.formula !== null) return;
    if (kind === 'table') state.tables++;
    if (heading === null) writer.endParagraph();
    else writer.writeHeading(heading);
  }

  function endEnvironment(name: string): void {
    if (name === 'document') state.isOver = hasPreamble;
    if (name === state.formula) endFormula();
    if (state.formula !== null) return;
    const { kind } = environmentOf(name);
    if (kind === 'table' && state.tables > 0) state.tables--;
    if (kind !== 'formula') writer.endParagraph();
  }

  function readVerbatim(name: string): boolean {
    const content = input.takeEnvironment(name);
    if (content === null) return false;
    writer.endParagraph();
    writer.writeVerbatim(content.replace(VERBATIM_START, ''));
    writer.endParagraph();
    return true;
  }

  /** `\iffalse`: up to its `\fi` or `\else`, past the conditions within it. */
  function skipCondition(): void {
    for (let depth = 1; depth > 0 && input.peek() !== '';) {
      const piece = input.take(/[^\\]+|\\[a-zA-Z]+|\\[^]?/y);
      if (piece.startsWith('\\if')) depth++;
      if (piece === '\\fi' || (piece === '\\else' && depth === 1)) depth--;
    }
  }
}

/** A chapter of its own has none; it may show how one is written. */
function beginsWithPreamble(latex: string): boolean {
  if (!/\\begin\s*\{document\}/.test(latex)) return false;
  const start = latex.search(/\\(?:documentclass|documentstyle|begin\s*\{document\})/);
  const section = latex.search(/\\(?:part|chapter|section)\b/);
  return section === -1 || start < section;
}
