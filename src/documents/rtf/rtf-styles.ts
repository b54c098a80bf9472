import type { Paragraph } from '../assemble-document.ts';

/** Longer ones are no names of titles and headings. */
const MAX_NAME = 100;

/** The styles of a file that make titles and headings, by their numbers. */
export class RtfStyles {
  readonly #roles = new Map<number, Paragraph['role']>();
  #style = 0;
  #name = '';

  /** Takes what a control word in the table of styles says. */
  take(name: string, parameter: number | null): void {
    if (name === 's') {
      this.#style = parameter ?? 0;
      this.#name = '';
    }
    if (name === 'outlinelevel' && (parameter ?? 0) <= 8) this.#roles.set(this.#style, 'heading');
  }

  /** A style's name comes at its end, before a semicolon. */
  addName(text: string): void {
    if (this.#name.length > MAX_NAME) return;
    this.#name += text;
    const name = /^([^;]*);/.exec(this.#name)?.[1]?.trim();
    if (name === undefined) return;
    this.#name = '';
    if (/^heading [1-9]$/i.test(name)) this.#roles.set(this.#style, 'heading');
    if (/^title$/i.test(name)) this.#roles.set(this.#style, 'title');
  }

  roleOf(style: number): Paragraph['role'] {
    return this.#roles.get(style) ?? 'body';
  }
}
