import { splitBibtex } from '../../../src/documents/references/split-bibtex.ts';

/** A BibTeX file without its keywords: neither what fields of that name say nor such fields. */
export function bibtexApartFromKeywords(text: string): string {
  let from = 0;
  let rest = '';
  for (const piece of splitBibtex(text)) {
    if (piece.kind !== 'entry') continue;
    for (const [index, field] of piece.fields.entries()) {
      if (!/^keywords?$/i.test(field.name)) continue;
      // With the comma before it.
      rest += text.slice(from, piece.fields[index - 1]?.end ?? piece.keyEnd);
      from = field.end;
    }
  }
  return rest + text.slice(from);
}

/** A RIS file without the lines that hold tags. */
export function risApartFromTags(text: string): string {
  return text
    .split(/(?<=\n)|(?<=\r)(?!\n)/)
    .filter((line) => !/^\ufeff?KW[ \t]+-[ \t]*tag:/.test(line))
    .join('')
    .trimEnd();
}
