/** Lines looked at: enough to tell a table from prose, few enough for rows of many kilobytes. */
const MAX_RECORDS = 50;

/** Headers are names. */
const MAX_HEADER_LENGTH = 60;

/**
 * 'tsv' or 'csv' (commas, semicolons or bars) for a text whose lines have the same number of fields
 * throughout under a line of names; null for anything else, such as prose with commas.
 */
export function tableKind(head: string): 'csv' | 'tsv' | null {
  for (const separator of ['\t', ',', ';', '|']) {
    if (isTable(head, separator)) return separator === '\t' ? 'tsv' : 'csv';
  }
  return null;
}

function isTable(head: string, separator: string): boolean {
  const [header, ...records] = parseRecords(head, separator);
  if (header === undefined) return false;
  const hasNames = header.every(
    (name) => name.length <= MAX_HEADER_LENGTH && !/[.!?:]$|[{}\\]/.test(name),
  );
  const namesDiffer = new Set(header.filter((name) => name !== '')).size > 1;
  if (!hasNames || !namesDiffer) return false;
  // A few lines with a comma each may be a poem.
  const fewest = separator === '\t' ? 1 : header.length < 3 ? 5 : 2;
  if (records.length < fewest) return false;
  return records.every((record) => record.length === header.length);
}

/** The fields of whole records, as RFC 4180 quotes them; the last one may be cut, and is left out. */
function parseRecords(head: string, separator: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let index = 0; index < head.length && records.length < MAX_RECORDS; index++) {
    const character = head[index]!;
    if (character === '"' && (isQuoted || field === '')) isQuoted = !isQuoted;
    else if (isQuoted) field += character;
    else if (character === separator) {
      fields.push(field.trim());
      field = '';
    } else if (character === '\n') {
      if (fields.length > 0 || field.trim() !== '') records.push([...fields, field.trim()]);
      fields = [];
      field = '';
    } else field += character;
  }
  return records;
}
