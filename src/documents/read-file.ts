import { detectFormat } from './detect-format.ts';
import { isRefused, refusal } from './detection/refused-format.ts';
import { DocumentError } from './document-error.ts';
import type {
  DocumentFormat,
  FileReader,
  ReadItem,
  ReadOptions,
  SourceFile,
} from './file-reader.ts';

/**
 * Bytes of a file. A thesis as PDF has 50 MB, a library of 100,000 references 150 MB; what a reader
 * makes of a file takes several times its size, which a tab on a telephone does not have for more.
 */
export const MAX_FILE_BYTES = 200_000_000;

/**
 * Reads a file of any format that is known: its documents, and problems with parts of it, as they
 * are read. The format comes from the contents, the reader is loaded when it is first needed.
 * @throws DocumentError when nothing of the file can be read; the signal's reason
 */
export async function* readFile(file: SourceFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  try {
    options.signal?.throwIfAborted();
    const read = await readerOf(formatOf(file));
    for await (const item of read(file, options)) {
      options.signal?.throwIfAborted();
      yield item;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof DocumentError ? error : unexpected(file, error);
  }
}

function formatOf({ bytes, name }: SourceFile): DocumentFormat {
  if (bytes.length === 0) {
    throw new DocumentError(`'${name}' is empty.`, 'Choose the file again once it has been saved.');
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DocumentError(
      `'${name}' has ${Math.round(bytes.length / 1e6)} MB; up to ${MAX_FILE_BYTES / 1e6} MB can be read.`,
      'Split it, or save it without its images.',
    );
  }
  const format = detectFormat(bytes, name);
  if (format === null) {
    throw new DocumentError(
      `'${name}' is no document that can be read, such as an image or a program.`,
      'Choose texts, papers, tables, reference lists, or ZIP archives of these.',
    );
  }
  if (isRefused(format)) throw refusal(format, name);
  return format;
}

async function readerOf(format: DocumentFormat): Promise<FileReader> {
  switch (format) {
    case 'text':
      return (await import('./plain-text/read-plain-text.ts')).readPlainText;
    case 'html':
      return (await import('./html/read-html.ts')).readHtml;
    default:
      throw new DocumentError(
        `Files of the format ${format} cannot be read yet.`,
        'Save it as text.',
      );
  }
}

/** A defect of a reader or its library: one file's, which does not stop the others. */
function unexpected({ name }: SourceFile, error: unknown): DocumentError {
  const detail = error instanceof Error ? error.message : String(error);
  return new DocumentError(
    `'${name}' could not be read: ${detail}`,
    'It may be damaged. Open it in the program that made it, save it again, and try again.',
  );
}
