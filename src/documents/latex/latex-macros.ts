import type { LatexInput } from './latex-input.ts';

interface Macro {
  readonly parameters: number;
  /** Of the first parameter, when it may be left out. */
  readonly optional: string | null;
  readonly body: string;
}

/** Papers have some hundred macros, used some thousand times. */
const MAX_EXPANSIONS = 50_000;

/** Macros that double what they are given fill the memory in forty steps. */
const MAX_EXPANDED = 2_000_000;

/** A macro that names itself never ends. */
const MAX_DEPTH = 50;

/** The macros that a text defines, and their use. */
export class LatexMacros {
  readonly #macros = new Map<string, Macro>();
  #expansions = 0;
  #expanded = 0;

  /** Takes the definition that follows a command such as `\newcommand`; false for other commands. */
  define(command: string, input: LatexInput): boolean {
    if (
      /^(?:re|provide)?newcommand\*?$|^(?:re|provide)command\*?$|^DeclareRobustCommand\*?$/.test(
        command,
      )
    ) {
      const name = nameIn(input.takeArgument());
      const parameters = Number(input.takeOptional() ?? 0);
      const optional = input.takeOptional();
      this.#set(name, { parameters, optional, body: input.takeArgument(true) });
      return true;
    }
    if (/^DeclareMathOperator\*?$/.test(command)) {
      const name = nameIn(input.takeArgument());
      this.#set(name, { parameters: 0, optional: null, body: ` ${input.takeArgument(true)} ` });
      return true;
    }
    if (/^[egx]?def$/.test(command)) {
      const name = nameIn(input.take(/\s*\\(?:[a-zA-Z@]+|[^])/y));
      const parameters = input.take(/[^{}\n]{0,100}/y).match(/#[1-9]/g)?.length ?? 0;
      this.#set(name, { parameters, optional: null, body: input.takeArgument(true) });
      return true;
    }
    if (command === 'let') {
      input.take(/\s*\\(?:[a-zA-Z@]+|[^])\s*(?:=\s*)?(?:\\(?:[a-zA-Z@]+|[^])|[^\s])/y);
      return true;
    }
    if (/^(?:re)?newenvironment\*?$/.test(command)) {
      input.takeArgument();
      while (input.takeOptional() !== null);
      input.takeArgument(true);
      input.takeArgument(true);
      return true;
    }
    return false;
  }

  /** Has what a macro stands for read next; false for commands that are none. */
  expand(command: string, input: LatexInput): boolean {
    const macro = this.#macros.get(command);
    if (macro === undefined) return false;
    const values: string[] = [];
    if (macro.optional !== null) values.push(input.takeOptional() ?? macro.optional);
    while (values.length < macro.parameters) values.push(input.takeArgument());
    const body = macro.body.replace(
      /#([1-9])/g,
      (_, index: string) => values[Number(index) - 1] ?? '',
    );
    this.#expansions++;
    this.#expanded += body.length;
    const isBounded =
      this.#expansions <= MAX_EXPANSIONS &&
      this.#expanded <= MAX_EXPANDED &&
      input.macroDepth < MAX_DEPTH;
    if (isBounded) input.push(body);
    return true;
  }

  #set(name: string, macro: Macro): void {
    const parameters = Math.min(Math.max(Math.trunc(macro.parameters) || 0, 0), 9);
    if (name !== '') this.#macros.set(name, { ...macro, parameters });
  }
}

function nameIn(argument: string): string {
  return /\\([a-zA-Z@]+)/.exec(argument)?.[1] ?? '';
}
