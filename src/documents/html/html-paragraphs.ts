import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { elementRole, isBlock, isFormulaPart, type ElementRole } from './element-roles.ts';
import { mainBlocks, type Banner, type PlacedBlock } from './main-blocks.ts';

export interface HtmlText {
  /** Of the page's `title` element, which is no part of its text; '' without one. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What a person sees of a page: its paragraphs, without scripts, styles, navigation and what is
 * hidden, and where the page says which part of it is its text, that part alone.
 * @throws DocumentError when elements are nested deeper than in any page
 */
export function htmlParagraphs(html: string): HtmlText {
  const builder = new BlockBuilder<Omit<PlacedBlock, 'text'>>();
  const banners: Banner[] = [];
  const opened: { role: ElementRole | null; isBlock: boolean }[] = [];
  const depth = {
    hidden: 0,
    heading: 0,
    title: 0,
    main: 0,
    article: 0,
    banner: 0,
    preformatted: 0,
  };
  let title = '';
  let isInTitle = false;
  /** Signs of a formula follow each other without a blank. */
  let isAfterSign = false;

  const endBlock = () => {
    const role = depth.title > 0 ? 'title' : depth.heading > 0 ? 'heading' : 'body';
    const banner = depth.banner > 0 ? banners.at(-1)! : null;
    if (role === 'title' && banner !== null) banner.hasTitle = true;
    builder.endBlock({ role, isMain: depth.main > 0, isArticle: depth.article > 0, banner });
  };

  parseMarkup(html, 'html', {
    open(name, attributes) {
      const element = { role: elementRole(name, attributes), isBlock: isBlock(name, attributes) };
      // The header of an article is its title and authors, the page's own is a banner.
      if (element.role === 'banner' && depth.main + depth.article > 0) element.role = null;
      if (element.isBlock) endBlock();
      if (isAfterSign && isFormulaPart(name)) builder.addFlowing(' ');
      if (name === 'br' && depth.hidden === 0) builder.addVerbatim('\n');
      if (name === 'title') isInTitle = title === '';
      if (name === 'nav' && depth.banner > 0) banners.at(-1)!.hasNavigation = true;
      if (element.role === 'banner' && depth.banner === 0) {
        banners.push({ hasTitle: false, hasNavigation: false });
      }
      opened.push(element);
      if (element.role !== null) depth[element.role]++;
    },
    close(name) {
      const element = opened.at(-1)!;
      if (element.isBlock) endBlock();
      if (depth.hidden === 0) {
        if (name === 'tr') builder.addVerbatim('\n');
        if (name === 'td' || name === 'th') builder.endCell();
      }
      isAfterSign = isFormulaPart(name) || (isAfterSign && name !== 'math');
      if (name === 'title') isInTitle = false;
      opened.pop();
      if (element.role !== null) depth[element.role]--;
    },
    text(text) {
      if (isInTitle) title += text;
      if (depth.hidden > 0) return;
      if (depth.preformatted > 0) builder.addVerbatim(text);
      else builder.addFlowing(text);
    },
  });
  endBlock();
  return { title: title.trim(), paragraphs: mainBlocks(builder.blocks) };
}
