import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { outlineRole, type DocxStyles } from './docx-styles.ts';

/** No part of the text as it stands: deleted and moved words, the older form of a drawing, codes. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]);

/**
 * The paragraphs of a Word document, from `word/document.xml`, as they read with all changes accepted.
 * Rows of a table are lines of one paragraph. Footnotes are kept elsewhere, and left there.
 */
export function docxParagraphs(xml: string, styles: DocxStyles): Paragraph[] {
  const builder = new BlockBuilder<Pick<Paragraph, 'role'>>();
  let leftOut = 0;
  let cells = 0;
  let role: Paragraph['role'] = 'body';
  /** Of the paragraphs around a text box, which is anchored in one of them. */
  const roles: Paragraph['role'][] = [];
  let isText = false;
  let isHiddenRun = false;

  const endParagraph = () => {
    builder.endBlock({ role });
    role = 'body';
  };

  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (LEFT_OUT.has(name)) leftOut++;
      const value = attributes['w:val'] ?? '';
      if (name === 'w:t' || name === 'm:t') isText = true;
      else if (name === 'w:r') isHiddenRun = false;
      else if (name === 'w:vanish') isHiddenRun = !/^(?:0|false|off)$/.test(value);
      else if (name === 'w:tbl' && cells === 0) endParagraph();
      else if (name === 'w:tc') cells++;
      else if (name === 'w:txbxContent' && cells === 0 && leftOut === 0) {
        roles.push(role);
        endParagraph();
      } else if (name === 'w:pStyle' && cells === 0) role = styles.get(value) ?? role;
      else if (name === 'w:outlineLvl' && cells === 0 && role === 'body') role = outlineRole(value);
      else if (leftOut === 0 && !isHiddenRun) builder.addVerbatim(signOf(name, attributes));
    },
    close(name) {
      if (LEFT_OUT.has(name)) leftOut--;
      if (name === 'w:t' || name === 'm:t') isText = false;
      else if (name === 'w:r') isHiddenRun = false;
      else if (name === 'w:p' && cells === 0 && leftOut === 0) endParagraph();
      else if (name === 'w:p') builder.addFlowing(' ');
      else if (name === 'w:txbxContent' && cells === 0 && leftOut === 0)
        role = roles.pop() ?? 'body';
      else if (name === 'w:tc') {
        cells--;
        builder.endCell();
      } else if (name === 'w:tr') builder.addVerbatim('\n');
      else if (name === 'w:tbl' && cells === 0) endParagraph();
      // What stands above a line, in a root's or index's place would else run into the next word.
      else if (name === 'm:num') builder.addVerbatim('/');
    },
    text(text) {
      if (isText && leftOut === 0 && !isHiddenRun) builder.addVerbatim(text);
    },
  });
  endParagraph();
  return builder.blocks;
}

/** Characters that are elements. */
function signOf(name: string, attributes: Readonly<Record<string, string>>): string {
  switch (name) {
    case 'w:tab':
      // In the settings of a paragraph it is a stop, with a position.
      return 'w:pos' in attributes ? '' : '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'm:sub':
      return '_';
    case 'm:sup':
      return '^';
    default:
      return '';
  }
}
