import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { sourceFiles } from './source-files.ts';

export interface UntoldWords {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** What marks words for translation: its first argument. */
const SAYERS = new Set(['t', 'words']);

/** Attributes that a person reads or hears; `valueText` and `label` are those of our own components. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'valueText',
]);

const LETTER = /\p{L}/u;

/** A sentence, or a word with a capital: what strings for programs seldom are. */
const PROSE = /\p{L} \p{L}|^\p{Lu}\p{Ll}/u;

/**
 * Words that are not said by `t`: text in JSX, strings in attributes that a person reads, and strings
 * anywhere that look like prose. Errors' own messages are no words for a person.
 */
export function findUntoldWords(files: readonly string[] = sourceFiles('src/view')): UntoldWords[] {
  return files.flatMap((file) => untoldIn(file, readFileSync(file, 'utf8')));
}

/** @param source of a file of this name */
export function untoldIn(file: string, source: string): UntoldWords[] {
  const found: UntoldWords[] = [];
  // Inside of an error, of an import, of a type: nobody reads that.
  let quiet = 0;
  let spoken = 0;

  // What something is compared with, by its place.
  const compared = new Set<number>();
  const told: { readonly start: number; readonly end: number }[] = [];

  function take(start: number, text: string, isUntold: RegExp): void {
    if (quiet > 0 || compared.has(start) || !isUntold.test(text)) return;
    if (told.some((argument) => start >= argument.start && start < argument.end)) return;
    const line = source.slice(0, start).split('\n').length;
    found.push({ file, line, words: text.trim() });
  }
  const expected = (): RegExp => (spoken > 0 ? LETTER : PROSE);
  const hush = (): void => void (quiet += 1);
  const unhush = (): void => void (quiet -= 1);

  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      const isSayer = callee.type === 'Identifier' && SAYERS.has(callee.name);
      if (isSayer && first !== undefined) told.push(first);
    },
    NewExpression: hush,
    'NewExpression:exit': unhush,
    ImportDeclaration: hush,
    'ImportDeclaration:exit': unhush,
    TSLiteralType: hush,
    'TSLiteralType:exit': unhush,
    BinaryExpression: ({ left, right }) => {
      compared.add(left.start).add(right.start);
    },
    SwitchCase: ({ test }) => {
      if (test !== null) compared.add(test.start);
    },
    JSXAttribute: ({ name }) => {
      if (SPOKEN.has(source.slice(name.start, name.end))) spoken += 1;
    },
    'JSXAttribute:exit': ({ name }) => {
      if (SPOKEN.has(source.slice(name.start, name.end))) spoken -= 1;
    },
    JSXText: ({ start, value }) => take(start, value, LETTER),
    Literal: ({ start, value }) => {
      if (typeof value === 'string') take(start, value, expected());
    },
    TemplateElement: ({ start, value }) => take(start, value.cooked ?? '', expected()),
  }).visit(parseSync(file, source).program);
  return found;
}
