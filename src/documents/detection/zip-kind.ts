import { unpackEntries, zipEntries, type ZipEntry } from '../zip/zip-entries.ts';
import type { DocumentFormat } from '../file-reader.ts';
import type { RefusedFormat } from './refused-format.ts';

/** Entries of which one alone says what a ZIP container is. */
const MARKS: readonly (readonly [entry: RegExp, kind: DocumentFormat | RefusedFormat | null])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/, 'xlsx'],
  [/^ppt\/presentation\.xml$/, 'slides'],
  [/^Index\/Document\.iwa$|^index\.apxl$/, 'iwork'],
  // Weights of models, programs and packages.
  [/(?:^|\/)data\.pkl$/, null],
  [/^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$|\.dist-info\/METADATA$/, null],
];

/** Longer than any name of a media type. */
const MAX_MIMETYPE_BYTES = 200;

/** What a ZIP archive holds: a document, by its parts, or files. */
export function zipKind(bytes: Uint8Array): DocumentFormat | RefusedFormat | null {
  let entries;
  try {
    entries = zipEntries(bytes);
  } catch {
    // Reading it says what is wrong.
    return 'zip';
  }
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  if (mimetype !== undefined && mimetype.unpackedBytes <= MAX_MIMETYPE_BYTES) {
    const kind = mimetypeKind(bytes, mimetype);
    if (kind !== undefined) return kind;
  }
  for (const [mark, kind] of MARKS) {
    if (entries.some(({ name }) => mark.test(name))) return kind;
  }
  return 'zip';
}

function mimetypeKind(
  bytes: Uint8Array,
  entry: ZipEntry,
): DocumentFormat | RefusedFormat | undefined {
  let mimetype;
  try {
    const content = unpackEntries(bytes, [entry]).get('mimetype');
    mimetype = new TextDecoder('latin1').decode(content).trim();
  } catch {
    return undefined;
  }
  if (mimetype === 'application/epub+zip') return 'epub';
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/.test(mimetype))
    return 'odt';
  return mimetype.startsWith('application/vnd.oasis.opendocument.')
    ? 'other-opendocument'
    : undefined;
}
