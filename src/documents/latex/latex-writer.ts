import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';

/** What an open brace is the beginning of. */
export type GroupKind = 'plain' | 'heading' | 'title' | 'block' | 'aside' | 'numerator';

/** Puts the words of a LaTeX text into paragraphs, by the groups that they stand in. */
export class LatexWriter {
  readonly #builder = new BlockBuilder<Pick<Paragraph, 'role'>>();
  #groups: GroupKind[] = [];
  readonly #open = { plain: 0, heading: 0, title: 0, block: 0, aside: 0, numerator: 0 };
  /** In a preamble only what is to be shown is text: titles and authors. */
  #isPreamble: boolean;

  constructor(hasPreamble: boolean) {
    this.#isPreamble = hasPreamble;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#builder.blocks;
  }

  get lastCharacter(): string {
    return this.#builder.lastCharacter;
  }

  beginDocument(): void {
    while (this.#groups.length > 0) this.closeGroup();
    this.endParagraph();
    this.#isPreamble = false;
  }

  openGroup(kind: GroupKind): void {
    if (kind === 'heading' || kind === 'title' || kind === 'block') this.endParagraph();
    this.#groups.push(kind);
    this.#open[kind]++;
  }

  /** A brace too many closes nothing. */
  closeGroup(): void {
    const kind = this.#groups.at(-1);
    if (kind === undefined) return;
    if (kind === 'heading' || kind === 'title' || kind === 'block') this.endParagraph();
    if (kind === 'numerator') this.write('/');
    this.#groups.pop();
    this.#open[kind]--;
  }

  write(text: string): void {
    if (this.#isShown) this.#builder.addFlowing(text);
  }

  writeVerbatim(text: string): void {
    if (this.#isShown) this.#builder.addVerbatim(text);
  }

  endCell(): void {
    if (this.#isShown) this.#builder.endCell();
  }

  trimEnd(): void {
    if (this.#isShown) this.#builder.trimEnd();
  }

  endParagraph(): void {
    if (!this.#isShown) return;
    const { title, heading } = this.#open;
    this.#builder.endBlock({ role: title > 0 ? 'title' : heading > 0 ? 'heading' : 'body' });
  }

  writeHeading(words: string): void {
    this.endParagraph();
    this.write(words);
    if (this.#isShown) this.#builder.endBlock({ role: 'heading' });
  }

  get #isShown(): boolean {
    const { aside, title, block } = this.#open;
    return aside === 0 && (!this.#isPreamble || title + block > 0);
  }
}
