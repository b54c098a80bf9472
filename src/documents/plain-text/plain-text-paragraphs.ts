import type { Paragraph } from '../assemble-document.ts';
import { isSectionName } from '../section-name.ts';

/** '2 Methods', '3.1. Data', 'IV. Results': on a line of its own, without the end of a sentence. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])\.?\s+\p{Lu}.{1,70}$/u;

/** The paragraphs of a text without markup. Headings are those that are surely some. */
export function plainTextParagraphs(text: string): Paragraph[] {
  return text.split(/\n(?:[^\S\n]*\n)+/).map((paragraph) => ({
    text: paragraph,
    role: isHeading(paragraph.trim()) ? 'heading' : 'body',
  }));
}

function isHeading(line: string): boolean {
  if (line.length > 80 || line.includes('\n')) return false;
  return isSectionName(line) || (NUMBERED.test(line) && !/[.;:,?!]$/.test(line));
}
