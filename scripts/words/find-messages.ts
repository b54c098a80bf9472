import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { sourceFiles } from './source-files.ts';

/** What says a message: its first argument is plain English. Others may be called so, too. */
const SAYERS = ['t', 'words'];
const SAYERS_MODULE = /\/(?:t|words)\.ts$/;

export interface FoundMessages {
  /** Messages in plain English, in the order in which they are found. */
  readonly messages: ReadonlySet<string>;
  /** Places, as `file:offset`, where a message is put together instead of written out. */
  readonly unclear: readonly string[];
}

/** The messages that the sources say: what catalogues have to hold. */
export function findMessages(files: readonly string[] = sourceFiles('src')): FoundMessages {
  const messages = new Set<string>();
  const unclear: string[] = [];
  for (const file of files) {
    const sayers = new Set<string>();
    new Visitor({
      ImportDeclaration({ source, specifiers }) {
        if (!SAYERS_MODULE.test(source.value)) return;
        for (const { local } of specifiers) if (SAYERS.includes(local.name)) sayers.add(local.name);
      },
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== 'Identifier' || !sayers.has(callee.name)) return;
        for (const said of writtenOut(first)) {
          if (typeof said === 'string') messages.add(said);
          else unclear.push(`${file}:${said.start}`);
        }
      },
    }).visit(parseSync(file, readFileSync(file, 'utf8')).program);
  }
  return { messages, unclear };
}

interface Expression {
  readonly type: string;
  readonly start: number;
}

/** The strings that an argument can be; the part itself where one is put together from others. */
function writtenOut(argument: Expression | undefined): readonly (string | Expression)[] {
  if (argument === undefined) return [];
  if (isLiteral(argument))
    return typeof argument.value === 'string' ? [argument.value] : [argument];
  if (isConditional(argument)) {
    return [...writtenOut(argument.consequent), ...writtenOut(argument.alternate)];
  }
  const isPutTogether = ['TemplateLiteral', 'BinaryExpression'].includes(argument.type);
  return isPutTogether ? [argument] : [];
}

function isLiteral(node: Expression): node is Expression & { readonly value: unknown } {
  return node.type === 'Literal';
}

function isConditional(
  node: Expression,
): node is Expression & { readonly consequent: Expression; readonly alternate: Expression } {
  return node.type === 'ConditionalExpression';
}
