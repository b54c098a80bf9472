import type { Words } from '../../core/words.ts';
import type { DocumentText } from '../../core/document.ts';
import { splitReferences } from '../split-references.ts';
import { bodyStyle } from './body-style.ts';
import { documentTitle } from './document-title.ts';
import { joinLines } from './join-lines.ts';
import type { PageText } from './page-text.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { stitchParagraphs } from './stitch-paragraphs.ts';
import { wordForms } from './word-forms.ts';

/**
 * A document from what stands on its pages: its paragraphs in reading order with a blank line between
 * two, words at line ends mended, heads and page numbers left out.
 * @param named its title in the file's metadata
 */
export function composeDocument(
  pages: readonly PageText[],
  named: string,
  notes: readonly Words[],
): DocumentText {
  const body = bodyStyle(pages);
  const orders = withoutRunningHeads(pages).map((page) => readingOrder(page, body));
  const paragraphs = stitchParagraphs(orders, body);
  const forms = wordForms(paragraphs.flatMap(({ lines }) => lines.map((line) => line.text)));
  const headings: number[] = [];
  let text = '';
  for (const { kind, lines } of paragraphs) {
    if (text !== '') text += '\n\n';
    if (kind === 'heading') headings.push(text.length);
    text += joinLines(
      lines.map((line) => line.text),
      forms,
    );
  }
  return {
    part: '',
    title: documentTitle(named, orders[0]?.columns.flat() ?? [], body),
    text,
    headings,
    references: splitReferences(text, headings),
    givenTag: null,
    notes,
  };
}
