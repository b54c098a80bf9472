import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';
import { parseMarkup } from '../markup/parse-markup.ts';

/** Notes, comments, deleted words, generated lists; furigana; what a picture is called. */
const LEFT_OUT = new Set([
  'text:note',
  'office:annotation',
  'text:tracked-changes',
  'text:table-of-content',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:automatic-styles',
  'office:forms',
  'text:sequence-decls',
]);

/** As many blanks as one element may stand for; more are an attempt to fill the memory. */
const MAX_BLANKS = 100;

/**
 * The paragraphs of an OpenDocument text, from `content.xml`. Rows of a table are lines of one
 * paragraph; notes are left out.
 * @param formulaOf the words of an embedded formula, by the path that the text links to
 */
export function odtParagraphs(xml: string, formulaOf: (path: string) => string): Paragraph[] {
  const builder = new BlockBuilder<Pick<Paragraph, 'role'>>();
  const parents = new Map<string, string>();
  let leftOut = 0;
  let cells = 0;
  let role: Paragraph['role'] = 'body';
  /** Of the paragraphs around: a drawing in a paragraph may hold a text with its own. */
  const roles: Paragraph['role'][] = [];

  const endParagraph = () => {
    builder.endBlock({ role });
    role = 'body';
  };

  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'style:style') {
        parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
      }
      if (LEFT_OUT.has(name)) leftOut++;
      if (leftOut > 0) return;
      if (name === 'text:p' || name === 'text:h') {
        roles.push(role);
        if (cells === 0) endParagraph();
        if (cells === 0) role = name === 'text:h' ? 'heading' : roleOfStyle(attributes);
      } else if (name === 'table:table' && cells === 0) endParagraph();
      else if (name === 'table:table-cell') cells++;
      else if (name === 'text:tab') builder.addVerbatim('\t');
      else if (name === 'text:line-break') builder.addVerbatim('\n');
      else if (name === 'text:s') {
        const count = Number(attributes['text:c'] ?? 1) || 1;
        builder.addVerbatim(' '.repeat(Math.min(Math.max(count, 1), MAX_BLANKS)));
      } else if (name === 'draw:object')
        builder.addFlowing(formulaOf(attributes['xlink:href'] ?? ''));
    },
    close(name) {
      if (LEFT_OUT.has(name)) leftOut--;
      else if (leftOut > 0) return;
      else if (name === 'text:p' || name === 'text:h') {
        if (cells === 0) endParagraph();
        else builder.addFlowing(' ');
        role = roles.pop() ?? 'body';
      } else if (name === 'table:table-cell') {
        cells--;
        builder.endCell();
      } else if (name === 'table:table-row') builder.addVerbatim('\n');
      else if (name === 'table:table' && cells === 0) endParagraph();
    },
    text(text) {
      // Between paragraphs are but the line breaks of the file.
      if (leftOut === 0 && roles.length > 0) builder.addFlowing(text);
    },
  });
  return builder.blocks;

  /** Styles that the text sets itself are based on the named ones. */
  function roleOfStyle(attributes: Readonly<Record<string, string>>): Paragraph['role'] {
    const style = attributes['text:style-name'] ?? '';
    return style === 'Title' || parents.get(style) === 'Title' ? 'title' : 'body';
  }
}
