/** Gathers the words of a text that comes in pieces, block by block. */
export class BlockBuilder<Facts> {
  readonly blocks: (Facts & { readonly text: string })[] = [];
  #pieces: string[] = [];
  /** Nothing, or a blank or a line break, was added last: another blank would say nothing. */
  #isAfterBlank = true;

  /** Text in which runs of blanks and line breaks mean one blank, as in HTML. */
  addFlowing(text: string): void {
    const flowing = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.addVerbatim(this.#isAfterBlank && flowing.startsWith(' ') ? flowing.slice(1) : flowing);
  }

  /** Text in which each blank and line break counts. */
  addVerbatim(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#isAfterBlank = /[ \t\n]$/.test(text.slice(-1));
  }

  /** Sets what follows apart as the next cell of a row. */
  endCell(): void {
    if (this.#pieces.at(-1) === ' ') this.#pieces.pop();
    this.addVerbatim('\t');
  }

  /** Ends the block; one that holds blanks alone is none. */
  endBlock(facts: Facts): void {
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#isAfterBlank = true;
    if (text.trim() !== '') this.blocks.push({ ...facts, text });
  }
}
