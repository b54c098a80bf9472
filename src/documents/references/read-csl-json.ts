import { words } from '../../core/words.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import * as v from 'valibot';
import { decodeText } from '../decode-text.ts';
import { DocumentError } from '../document-error.ts';
import { inSlices } from '../in-slices.ts';
import { parseJson } from '../parse-json.ts';
import { partNames } from './part-names.ts';
import { referenceDocument } from './reference-document.ts';

/** What is not as the schema says is passed over, not the item: exporters differ. */
const text = v.fallback(v.string(), '');

/** https://github.com/citation-style-language/schema, the fields that are read. */
const Item = v.object({
  id: v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''),
  'citation-key': text,
  title: text,
  abstract: text,
  keyword: text,
});
const EMPTY = v.parse(Item, {});
const Items = v.array(v.unknown());

/** Reads CSL JSON, as Zotero and Pandoc write it: each item is a document, named by its id. */
export const readCslJson: FileReader = async function* (file, { signal }) {
  const items = v.safeParse(Items, parseJson(decodeText(file.bytes)));
  if (!items.success || items.output.length === 0) {
    throw new DocumentError(
      words('The file is no list of CSL JSON items.'),
      words('Export it again as CSL JSON.'),
    );
  }
  yield* inSlices(documents(items.output), signal);
};

function* documents(items: readonly unknown[]): Generator<ReadItem> {
  const nameOf = partNames();
  for (const [index, item] of items.entries()) {
    const read = v.safeParse(Item, item);
    const {
      id,
      title,
      abstract,
      keyword,
      'citation-key': key,
    } = read.success ? read.output : EMPTY;
    yield referenceDocument({
      part: nameOf(key === '' ? id : key),
      place: words('Item {item}', { item: index + 1 }),
      title,
      abstract,
      keywords: keyword.split(/[,;]/),
    });
  }
}
