/** Enough to tell what a text is; the rest of a long one would say the same. */
const CHARACTERS = 20_000;

const BLOCK_END = /<\/(?:p|div|li|ul|ol|table|h[1-6]|article|section|body|html)>/i;

/** True for a text that is the source of a page: it closes a block element. */
export function looksLikeHtml(text: string): boolean {
  return BLOCK_END.test(text.slice(0, CHARACTERS));
}
