interface Source {
  readonly text: string;
  at: number;
}

/**
 * What of a LaTeX text is still to be read. What a macro stands for is read in its place. Nothing is
 * read twice, however broken the text is, so time grows with its length alone.
 */
export class LatexInput {
  readonly #sources: Source[];
  /** Environments that have no end in the rest of the text. */
  readonly #endless = new Set<string>();

  constructor(text: string) {
    this.#sources = [{ text, at: 0 }];
  }

  get isInMacro(): boolean {
    return this.#sources.length > 1;
  }

  /** Macros within each other that are being read. */
  get macroDepth(): number {
    return this.#sources.length - 1;
  }

  /** The next character, '' at the end. */
  peek(): string {
    const source = this.#current();
    return source.text.charAt(source.at);
  }

  /** Takes what a sticky pattern finds here, or ''. It does not look past the end of a macro. */
  take(pattern: RegExp): string {
    const source = this.#current();
    pattern.lastIndex = source.at;
    const found = pattern.exec(source.text)?.[0] ?? '';
    source.at += found.length;
    return found;
  }

  /** Reads this before what comes next. */
  push(text: string): void {
    this.#sources.push({ text, at: 0 });
  }

  /**
   * Takes an argument: a group without its braces, a command, or a character. A group that is never
   * closed ends with its paragraph, unless it may be long; '' where there is none.
   */
  takeArgument(isLong = false): string {
    this.take(/[ \t]*(?:\n[ \t]*)?/y);
    if (this.peek() !== '{') return this.take(/\\(?:[a-zA-Z]+|[^])|[^\n{}]/y);
    this.take(/\{/y);
    const pieces: string[] = [];
    let depth = 1;
    while (this.peek() !== '') {
      const piece = this.take(/[^\\{}%\n]+|\\[^]?|%[^\n]*\n?[ \t]*|[{}\n]/y);
      if (piece === '{') depth++;
      if (piece === '}') depth--;
      if (depth === 0 || (!isLong && piece === '\n' && this.take(/[ \t]*\n/y) !== '')) break;
      if (!piece.startsWith('%')) pieces.push(piece);
    }
    return pieces.join('');
  }

  /** Takes an argument in square brackets that follows at once, or null where there is none. */
  takeOptional(): string | null {
    const taken = this.take(
      /\[(?:[^[\]{}\\\n]|\\[^]|\n(?![ \t]*\n)|\{[^{}]*\}|\[[^[\]\n]*\]){0,2000}\]/y,
    );
    return taken === '' ? null : taken.slice(1, -1);
  }

  /** Takes all up to the end of an environment, and the end; null where it has none. */
  takeEnvironment(name: string): string | null {
    const end = `\\end{${name}}`;
    const source = this.#current();
    if (this.#endless.has(name)) return null;
    const index = source.text.indexOf(end, source.at);
    if (index === -1) {
      if (!this.isInMacro) this.#endless.add(name);
      return null;
    }
    const content = source.text.slice(source.at, index);
    source.at = index + end.length;
    return content;
  }

  #current(): Source {
    let source = this.#sources.at(-1)!;
    while (source.at >= source.text.length && this.#sources.length > 1) {
      this.#sources.pop();
      source = this.#sources.at(-1)!;
    }
    return source;
  }
}
