/** The part of a DOM node that its text is read from. */
export interface TextNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextNode>;
}

const DROPPED = new Set(['#comment', 'HEAD', 'NOSCRIPT', 'SCRIPT', 'STYLE', 'TEMPLATE']);
const PARAGRAPHS = new Set('BLOCKQUOTE H1 H2 H3 H4 H5 H6 OL P PRE TABLE UL'.split(' '));
const LINES = new Set(
  'ADDRESS ARTICLE ASIDE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM HEADER HR LI MAIN NAV SECTION TR'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);

/**
 * The text of a node and all below it: a break around blocks, an empty line around paragraphs, white
 * space joined as HTML does, scripts and styles dropped.
 */
export function nodeText(root: TextNode): string {
  const pieces: string[] = [];
  // What separates the next piece from the last one; blocks ask, words collect.
  let breaks = 0;
  let space = false;

  function write(words: string): void {
    if (pieces.length > 0) pieces.push(breaks > 0 ? '\n'.repeat(breaks) : space ? ' ' : '');
    pieces.push(words);
    breaks = 0;
    space = false;
  }

  function writeText(text: string, isPreformatted: boolean): void {
    if (isPreformatted) {
      if (text !== '') write(text);
      return;
    }
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (/^\s/.test(text)) space = true;
    if (words === '') return;
    write(words);
    space = /\s$/.test(text);
  }

  function walk(node: TextNode, isPreformatted: boolean): void {
    const { nodeName } = node;
    if (DROPPED.has(nodeName)) return;
    if (nodeName === '#text') return writeText(node.nodeValue ?? '', isPreformatted);
    if (nodeName === 'BR') breaks += 1;
    if (CELLS.has(nodeName)) space = true;
    const around = PARAGRAPHS.has(nodeName) ? 2 : LINES.has(nodeName) ? 1 : 0;
    breaks = Math.max(breaks, around);
    for (const child of Array.from(node.childNodes)) {
      walk(child, isPreformatted || nodeName === 'PRE');
    }
    breaks = Math.max(breaks, around);
  }

  walk(root, false);
  return pieces.join('');
}
