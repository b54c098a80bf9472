import type { DocumentProblem, DocumentText } from '../../../core/document.ts';
import { megabyteWords } from '../../../core/megabyte-words.ts';
import { words } from '../../../core/words.ts';
import { DocumentError } from '../../../documents/document-error.ts';
import type { FileReader, ReadOptions, SourceFile } from '../../../documents/file-reader.ts';
import { MAX_FILE_BYTES } from '../../../documents/max-file-bytes.ts';
import type { FileRecord, NewDocument } from '../../../storage/documents/document-store.ts';
import { contentKey } from './content-key.ts';
import type { FileDetails } from './file-details.ts';

export interface Readers {
  readonly readFile: FileReader;
  /** What kind a file is, a DocumentFormat where it can be read; null where nothing is known. */
  readonly formatOf: (file: SourceFile) => string | null;
}

/**
 * The documents of a file, those that cannot be read with their problem, and its details at the end.
 * Nothing but the signal is thrown: a file that cannot be read is one document with a problem.
 */
export async function* readDocuments(
  { id: fileId, name, bytes }: Omit<FileRecord, 'details'>,
  contents: Uint8Array<ArrayBuffer>,
  { readFile, formatOf }: Readers,
  options: ReadOptions,
): AsyncGenerator<NewDocument, FileDetails> {
  let format: FileDetails['format'] = null;
  let table: FileDetails['table'] = null;
  let isEmpty = true;
  try {
    if (bytes > MAX_FILE_BYTES) throw tooLarge(bytes);
    if (bytes > 0 && contents.length === 0) throw notGivenOut();
    const file = { name, bytes: contents };
    format = formatOf(file);
    for await (const item of readFile(file, options)) {
      if (item.kind === 'columns') {
        table = { columns: item.columns, choice: item.choice };
        continue;
      }
      isEmpty = false;
      yield item.kind === 'document' ? read(fileId, item.document) : unread(fileId, item.problem);
    }
    options.signal?.throwIfAborted();
    if (isEmpty) yield unread(fileId, nothingInIt);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    yield unread(fileId, problemOf(error));
  }
  return { format, table };
}

function read(fileId: number, document: DocumentText): NewDocument {
  const { part, title, text, headings, references, givenTag, notes } = document;
  return {
    fileId,
    part,
    title,
    givenTag,
    notes,
    problem: null,
    state: 'read',
    contentKey: contentKey(text),
    characters: text.length,
    hasReferences: references !== null,
    body: { text, headings, references },
  };
}

/** A document that is there only to say why it could not be read. */
export function unread(fileId: number, problem: DocumentProblem): NewDocument {
  return {
    fileId,
    part: problem.part,
    title: '',
    givenTag: null,
    notes: [],
    problem,
    state: 'unread',
    contentKey: '',
    characters: 0,
    hasReferences: false,
    body: { text: '', headings: [], references: null },
  };
}

const nothingInIt: DocumentProblem = {
  part: '',
  message: words('There is no text in this file.'),
  advice: words('Open it in the program that it comes from, to see whether it was saved whole.'),
};

function notGivenOut(): DocumentError {
  return new DocumentError(
    words('The device did not give out the file.'),
    words('See that it is downloaded and not open in another program, then add it again.'),
  );
}

function tooLarge(bytes: number): DocumentError {
  return new DocumentError(
    words('The file has {size}; files of up to {most} are read.', {
      size: megabyteWords(bytes),
      most: megabyteWords(MAX_FILE_BYTES),
    }),
    words('Split it, or take the pictures out of it, then add it again.'),
  );
}

function problemOf(error: unknown): DocumentProblem {
  if (error instanceof DocumentError) {
    return { part: '', message: error.words, advice: error.advice };
  }
  return {
    part: '',
    message: words('The file could not be read ({error}).', { error: String(error) }),
    advice: words('Open it in the program that it comes from, save it anew, then add it again.'),
  };
}
