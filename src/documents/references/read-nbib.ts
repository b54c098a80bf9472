import { words } from '../../core/words.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import type { TaggedLayout } from './tagged-lines.ts';
import { decodeText } from '../decode-text.ts';
import { DocumentError } from '../document-error.ts';
import { inSlices } from '../in-slices.ts';
import { partNames } from './part-names.ts';
import { referenceDocument } from './reference-document.ts';
import { taggedRecords, valuesOf } from './tagged-lines.ts';

/** PubMed's format: https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
const LAYOUT: TaggedLayout = {
  field: /^([A-Z]{2,4}) {0,2}-(?: |$)/,
  first: 'PMID',
  last: null,
};

/** Reads NBIB, also called MEDLINE: each record is a document, named by its PubMed number. */
export const readNbib: FileReader = async function* (file, { signal }) {
  let found = false;
  for await (const item of inSlices(documents(decodeText(file.bytes)), signal)) {
    found = true;
    yield item;
  }
  if (!found) {
    throw new DocumentError(
      words('The file has no PubMed record.'),
      words('Check that records begin with a line like “PMID- 12345”.'),
    );
  }
};

function* documents(text: string): Generator<ReadItem> {
  const nameOf = partNames();
  for (const record of taggedRecords(text, LAYOUT)) {
    const unwrapped = (...tags: string[]) =>
      valuesOf(record, ...tags).map((value) => value.replaceAll('\n', ' '));
    yield referenceDocument({
      part: nameOf(valuesOf(record, 'PMID')[0] ?? ''),
      place: words('Line {line}', { line: record.line }),
      title: unwrapped('TI', 'BTI', 'TT')[0] ?? '',
      abstract: unwrapped('AB', 'OAB').join('\n\n'),
      keywords: [...unwrapped('OT'), ...unwrapped('MH')].map(withoutQualifiers),
    });
  }
}

/** 'Neural Networks/*methods' -> 'Neural Networks'; a star marks what the work is mostly about. */
function withoutQualifiers(heading: string): string {
  return heading.replace(/^\*/, '').split('/')[0]!;
}
