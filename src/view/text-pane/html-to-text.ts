import { nodeText } from './node-text.ts';

/** The text of a piece of HTML. The parsed document is inert: nothing in it runs or loads. */
export function htmlToText(html: string): string {
  return nodeText(new DOMParser().parseFromString(html, 'text/html'));
}
