import { Parser } from 'htmlparser2';
import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';
import { DocumentError } from '../document-error.ts';
import { elementRole, isBlock, type ElementRole } from './element-roles.ts';
import { mainBlocks, type Banner, type PlacedBlock } from './main-blocks.ts';

export interface HtmlText {
  /** Of the page's `title` element, which is no part of its text; '' without one. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Elements within each other. Browsers stop at 512; pages that never close their `font` have some
 * thousands. The parser's time for a closing tag grows with what is open.
 */
const MAX_DEPTH = 10_000;

/**
 * What a person sees of a page: its paragraphs, without scripts, styles, navigation and what is
 * hidden, and where the page says which part of it is its text, that part alone.
 * @throws DocumentError when elements are nested deeper than in any page
 */
export function htmlParagraphs(html: string): HtmlText {
  const builder = new BlockBuilder<Omit<PlacedBlock, 'text'>>();
  const banners: Banner[] = [];
  const open: (ElementRole | null)[] = [];
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

  const endBlock = () => {
    const role = depth.title > 0 ? 'title' : depth.heading > 0 ? 'heading' : 'body';
    const banner = depth.banner > 0 ? banners.at(-1)! : null;
    if (role === 'title' && banner !== null) banner.hasTitle = true;
    builder.endBlock({
      role,
      isMain: depth.main > 0,
      isArticle: depth.article > 0,
      banner,
    });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH) throw tooDeep();
      const role = placeRole(elementRole(name, attributes));
      if (isBlock(name)) endBlock();
      if (name === 'br') builder.addVerbatim('\n');
      if (name === 'title') isInTitle = title === '';
      if (name === 'nav' && depth.banner > 0) banners.at(-1)!.hasNavigation = true;
      if (role === 'banner' && depth.banner === 0)
        banners.push({ hasTitle: false, hasNavigation: false });
      open.push(role);
      if (role !== null) depth[role]++;
    },
    onclosetag(name) {
      if (isBlock(name)) endBlock();
      if (name === 'tr') builder.addVerbatim('\n');
      if (name === 'td' || name === 'th') builder.addVerbatim('\t');
      if (name === 'title') isInTitle = false;
      const role = open.pop();
      if (role !== null && role !== undefined) depth[role]--;
    },
    ontext(text) {
      if (isInTitle) title += text;
      if (depth.hidden > 0) return;
      if (depth.preformatted > 0) builder.addVerbatim(text);
      else builder.addFlowing(text);
    },
  });
  parser.write(html);
  parser.end();
  endBlock();
  return { title: title.trim(), paragraphs: mainBlocks(builder.blocks) };

  /** The header of an article is its title and authors, the page's own is a banner. */
  function placeRole(role: ElementRole | null): ElementRole | null {
    return role === 'banner' && depth.main + depth.article > 0 ? null : role;
  }
}

function tooDeep(): DocumentError {
  return new DocumentError(
    `The page nests more than ${MAX_DEPTH.toLocaleString('en')} elements in each other.`,
    'Open it in a browser, and save or paste its text.',
  );
}
