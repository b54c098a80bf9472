import type { Edit } from './apply-edits.ts';
import type { BibtexField } from './bibtex-fields.ts';
import type { BibtexEntry } from './split-bibtex.ts';

/** The last equals sign, with the blanks around it. */
const EQUALS = /(?<![^\S\n\r])([^\S\n\r]*)=([^\S\n\r]*)$/;

/**
 * A new field `keywords` after an entry's last one, written as that is: what stands between fields,
 * upper or lower case, the blanks around the equals sign (aligned ones stay aligned), the delimiters.
 * @param entry - with one field or more
 */
export function keywordsField(text: string, { fields, keyEnd }: BibtexEntry, value: string): Edit {
  const last = fields.at(-1)!;
  const between = text.slice(fields.at(-2)?.end ?? keyEnd, last.start);
  const lineBreak = /\r\n|[\n\r]/.exec(text)?.[0] ?? '\n';
  // Anything else, such as a comment, is not to be written twice.
  const border = /^\s*,\s*$/.test(between) ? between : `,${lineBreak}  `;

  const name = last.name === last.name.toUpperCase() ? 'KEYWORDS' : 'keywords';
  const label = (field: BibtexField) => text.slice(field.start, field.value[0]!.start);
  const [, before = ' ', after = ' '] = EQUALS.exec(label(last)) ?? [];
  const column = label(last).indexOf('=');
  const isAligned = fields.length > 1 && fields.every((field) => label(field)[column] === '=');
  const padded = isAligned ? name.padEnd(column) : name + before;
  const equals = before !== '' && padded === name ? ' =' : '=';

  const quoted =
    fields.findLast(({ value: [part] }) => part!.kind !== 'bare')?.value[0]!.kind === 'quotes';
  const delimited = quoted ? `"${value}"` : `{${value}}`;
  return {
    start: last.end,
    end: last.end,
    text: `${border}${padded}${equals}${after}${delimited}`,
  };
}
