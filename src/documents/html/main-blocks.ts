import type { Paragraph } from '../assemble-document.ts';

/** A `header` of the page: most bear the site's name and menus, some the title of the text itself. */
export interface Banner {
  hasTitle: boolean;
  hasNavigation: boolean;
}

export interface PlacedBlock extends Paragraph {
  readonly isMain: boolean;
  readonly isArticle: boolean;
  readonly banner: Banner | null;
}

/** A part of the page with less of its text is a teaser or a comment, whatever its element says. */
const LEAST_SHARE = 1 / 3;

/**
 * The blocks of the page's text: of its `main`, else of its `article` elements, where these hold a good
 * part of the words; else all but the page's banner.
 */
export function mainBlocks(blocks: readonly PlacedBlock[]): readonly Paragraph[] {
  const text = blocks.filter(({ banner }) => banner === null || isTitleBlock(banner));
  const least = length(text) * LEAST_SHARE;
  const parts = [text.filter(({ isMain }) => isMain), text.filter(({ isArticle }) => isArticle)];
  const chosen = parts.find((part) => part.length > 0 && length(part) >= least) ?? text;
  const title = chosen.find(({ role }) => role === 'title');
  return chosen.map((block) => ({
    text: block.text,
    role: block.role === 'title' && block !== title ? 'heading' : block.role,
  }));
}

function isTitleBlock({ hasTitle, hasNavigation }: Banner): boolean {
  return hasTitle && !hasNavigation;
}

function length(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
