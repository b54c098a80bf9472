import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../src/app/words/language.ts';

const page = readFileSync('index.html', 'utf8');
const script = readFileSync('public/start.js', 'utf8');
const translations = JSON.parse(readFileSync('public/start-words.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;

describe('the start page', () => {
  it('has each of its words in each language of the interface', () => {
    const names = new Set([...page.matchAll(/data-words="(\w+)"/g)].map(([, name]) => name));
    const codes = LANGUAGE_CODES.filter((code) => code !== 'en').map((code) => code.split('-')[0]);
    expect(new Set(Object.keys(translations))).toEqual(new Set(codes));
    for (const words of Object.values(translations)) {
      expect(new Set(Object.keys(words))).toEqual(names);
      expect(Object.values(words).every((word) => word.trim() !== '')).toBe(true);
    }
  });

  it('is written in ES5, for the browsers that it turns away', () => {
    const newer: string[] = [];
    const found = ({ type }: { readonly type: string }): void => void newer.push(type);
    new Visitor({
      ArrowFunctionExpression: found,
      AwaitExpression: found,
      CatchClause: (node) => void (node.param === null && found(node)),
      ChainExpression: found,
      ClassDeclaration: found,
      ForOfStatement: found,
      LogicalExpression: (node) => void (node.operator === '??' && found(node)),
      ObjectPattern: found,
      SpreadElement: found,
      TemplateLiteral: found,
      VariableDeclaration: (node) => void (node.kind !== 'var' && found(node)),
    }).visit(parseSync('start.js', script).program);
    expect(newer).toEqual([]);
    // A comma after the last argument came later.
    expect(script).not.toMatch(/,\s*\)/);
  });
});
