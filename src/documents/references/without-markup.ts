/** Tags that reference managers and publishers leave in titles and abstracts, JATS's among them. */
const TAG =
  /<\/?(?:(?:i|b|u|em|strong|sc|sup|sub|code|span|a)|(p|br|li|ul|ol|div|section|sec|title|blockquote|h[1-6]))(?:\s[^<>]*)?\/?>/gi;

const JATS = /(<\/?)jats:/gi;

/**
 * A field's text without HTML and JATS tags: those of blocks become blank lines. Only known tags are
 * taken out, so that `p <0.05 and n> 3` stays. For reading, not for safety: show it as text only.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replaceAll(JATS, '$1')
    .replaceAll(TAG, (_, block?: string) => (block === undefined ? '' : '\n\n'))
    .replaceAll(/\s+/g, (blanks) => (blanks.includes('\n\n') ? '\n\n' : blanks))
    .trim();
}
