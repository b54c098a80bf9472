import { parseInertHtml } from '../../app/security/parse-inert-html.ts';
import { nodeText } from './node-text.ts';

/** The text of a piece of HTML. Nothing in it runs or loads. */
export function htmlToText(html: string): string {
  return nodeText(parseInertHtml(html));
}
