import { words } from '../../core/words.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { DocumentError } from '../document-error.ts';
import { inSlices } from '../in-slices.ts';
import { losslessText } from './lossless-text.ts';
import { referenceDocument } from './reference-document.ts';
import { risRecords } from './ris-layout.ts';
import { valuesOf } from './tagged-lines.ts';

/** Reads RIS: each record is a document, named by its ID. */
export const readRis: FileReader = async function* (file, { signal }) {
  let found = false;
  for await (const item of inSlices(documents(losslessText(file.bytes).text), signal)) {
    found = true;
    yield item;
  }
  if (!found) {
    throw new DocumentError(
      words('The file has no RIS record.'),
      words('Check that records begin with a line like “TY  - JOUR”.'),
    );
  }
};

function* documents(text: string): Generator<ReadItem> {
  for (const record of risRecords(text)) {
    yield referenceDocument({
      part: record.part,
      place: words('Line {line}', { line: record.line }),
      title: valuesOf(record, 'TI', 'T1', 'CT', 'BT', 'ST')[0] ?? '',
      abstract: valuesOf(record, 'AB', 'N2').join('\n\n'),
      // One a line by the standard; some write several, with semicolons or on lines of their own.
      keywords: valuesOf(record, 'KW').flatMap((value) => value.split(/[\n;]/)),
    });
  }
}
