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

  /** Of the block so far; '' where it begins. */
  get lastCharacter(): string {
    return this.#pieces.at(-1)?.slice(-1) ?? '';
  }

  /** Takes back the blanks that were added last. */
  trimEnd(): void {
    const last = this.#pieces.pop();
    const trimmed = last?.trimEnd() ?? '';
    if (trimmed !== '') this.#pieces.push(trimmed);
  }

  /** Sets what follows apart as the next cell of a row. */
  endCell(): void {
    // Not behind an empty cell: a tab would be a blank, too.
    if (this.lastCharacter === ' ') this.trimEnd();
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
