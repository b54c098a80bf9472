import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { archivePaths } from './archive-paths.ts';

export interface FolderDocument {
  /** The file's name with its folders. */
  readonly name: string;
  /** Within the file; '' for a file that is one document. */
  readonly part: string;
  /** Null: it is not tagged. */
  readonly tag: string | null;
  /** The file itself, or, of a part of one, what it says. */
  readonly content:
    | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'text'; readonly text: string };
}

export interface FolderOptions {
  /** The table of all documents as CSV, laid beside the folders. */
  readonly table: Uint8Array<ArrayBuffer>;
  /** ISO 8601, of the files in the archive. */
  readonly date: string;
}

const NO_TAG = 'not tagged';

/** What is packed already, and would only take time. */
const PACKED = /\.(?:pdf|docx|odt|epub|xlsx|zip|png|jpe?g)$/i;

/**
 * A ZIP archive with a folder for each tag, and the documents in them: files as they are, parts of
 * files (entries, rows) as texts of their own. It comes in pieces while documents are read.
 */
export async function* writeFolders(
  documents: AsyncIterable<FolderDocument> | Iterable<FolderDocument>,
  { table, date }: FolderOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const archive = new Zip((error, piece) => {
    failure ??= error;
    pieces.push(piece);
  });
  const add = (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = date;
    archive.add(file);
    file.push(bytes, true);
  };
  const taken = () => {
    if (failure !== null) throw failure;
    const ready = pieces;
    pieces = [];
    return ready;
  };

  const pathOf = archivePaths();
  const encoder = new TextEncoder();
  add('documents.csv', table);
  for await (const { name, part, tag, content } of documents) {
    const path = pathOf(tag ?? NO_TAG, fileName(name, part));
    add(path, content.kind === 'file' ? content.bytes : encoder.encode(content.text));
    yield* taken();
  }
  archive.end();
  yield* taken();
}

/** `papers/a.pdf` -> `a.pdf`; the part `b` of `x.bib` -> `x b.txt`. */
function fileName(name: string, part: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return part === '' ? file : `${file.replace(/\.[^.]*$/, '')} ${part.replaceAll('.', '_')}.txt`;
}
