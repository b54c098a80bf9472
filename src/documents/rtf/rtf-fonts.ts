import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';

/** The fonts of a file, each of which may have a code page of its own. */
export class RtfFonts {
  #fileEncoding = encodingOfCodePage(1252);
  readonly #encodings = new Map<number, string>();
  #font = 0;

  get fileEncoding(): string {
    return this.#fileEncoding;
  }

  /** Takes what a control word says of fonts and code pages. */
  take(name: string, parameter: number | null, isInTable: boolean): void {
    if (name === 'ansicpg') this.#fileEncoding = encodingOfCodePage(parameter ?? 1252);
    else if (name === 'mac') this.#fileEncoding = encodingOfCodePage(10000);
    else if (isInTable && name === 'f') this.#font = parameter ?? 0;
    else if (isInTable && name === 'fcharset') {
      const encoding = encodingOfCharset(parameter ?? 0);
      if (encoding !== null) this.#encodings.set(this.#font, encoding);
    }
  }

  /** Null where the font has the file's own. */
  encodingOf(font: number): string | null {
    return this.#encodings.get(font) ?? null;
  }
}
