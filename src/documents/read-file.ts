import { words } from '../core/words.ts';
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
import { MAX_FILE_BYTES } from './max-file-bytes.ts';
import { ArchiveBudget } from './zip/archive-budget.ts';

/** An archive may hold archives, these none. */
const MAX_ARCHIVE_DEPTH = 1;

/** How deep in archives a file lies, and what may still be unpacked from them. */
interface Archives {
  readonly depth: number;
  readonly budget: ArchiveBudget;
}

/**
 * Reads a file of any format that is known: its documents, and problems with parts of it, as they
 * are read. The format comes from the contents, the reader is loaded when it is first needed.
 * @throws DocumentError when nothing of the file can be read; the signal's reason
 */
export function readFile(file: SourceFile, options: ReadOptions): AsyncIterable<ReadItem> {
  return readWithin(file, options, { depth: 0, budget: new ArchiveBudget() });
}

async function* readWithin(
  file: SourceFile,
  options: ReadOptions,
  archives: Archives,
): AsyncGenerator<ReadItem> {
  try {
    options.signal?.throwIfAborted();
    const read = await readerOf(formatOf(file), archives);
    for await (const item of read(file, options)) {
      options.signal?.throwIfAborted();
      if (item.kind === 'document' && item.document.part === '' && item.document.text === '') {
        throw new DocumentError(
          words('“{name}” holds no words.', { name: file.name }),
          words('If it shows a text as an image, run text recognition (OCR) on it first.'),
        );
      }
      yield item;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof DocumentError ? error : unexpected(file, error);
  }
}

function formatOf({ bytes, name }: SourceFile): DocumentFormat {
  if (bytes.length === 0) {
    throw new DocumentError(
      words('“{name}” is empty.', { name }),
      words('Choose the file again once it has been saved.'),
    );
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DocumentError(
      words('“{name}” has {size} MB; up to {most} MB can be read.', {
        name,
        size: Math.round(bytes.length / 1e6),
        most: MAX_FILE_BYTES / 1e6,
      }),
      words('Split it, or save it without its images.'),
    );
  }
  const format = detectFormat(bytes, name);
  if (format === null) {
    throw new DocumentError(
      words('“{name}” is no document that can be read, such as an image or a program.', { name }),
      words('Choose texts, papers, tables, reference lists, or ZIP archives of these.'),
    );
  }
  if (isRefused(format)) throw refusal(format, name);
  return format;
}

async function readerOf(format: DocumentFormat, archives: Archives): Promise<FileReader> {
  switch (format) {
    case 'text':
      return (await import('./plain-text/read-plain-text.ts')).readPlainText;
    case 'html':
      return (await import('./html/read-html.ts')).readHtml;
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown;
    case 'latex':
      return (await import('./latex/read-latex.ts')).readLatex;
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx;
    case 'odt':
      return (await import('./odt/read-odt.ts')).readOdt;
    case 'epub':
      return (await import('./epub/read-epub.ts')).readEpub;
    case 'zip': {
      if (archives.depth > MAX_ARCHIVE_DEPTH) throw tooNested();
      const inner = { ...archives, depth: archives.depth + 1 };
      const { zipReader } = await import('./zip/read-zip.ts');
      return zipReader((file, options) => readWithin(file, options, inner), archives.budget);
    }
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf;
    case 'csv':
    case 'tsv':
      return (await import('./tables/read-delimited.ts')).readDelimited;
    case 'xlsx':
      return (await import('./tables/read-xlsx.ts')).readXlsx;
    case 'json':
      return (await import('./tables/read-json.ts')).readJson;
    case 'jsonl':
      return (await import('./tables/read-json-lines.ts')).readJsonLines;
    case 'bibtex':
      return (await import('./references/read-bibtex.ts')).readBibtex;
    case 'ris':
      return (await import('./references/read-ris.ts')).readRis;
    case 'nbib':
      return (await import('./references/read-nbib.ts')).readNbib;
    case 'csl-json':
      return (await import('./references/read-csl-json.ts')).readCslJson;
    case 'rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf;
  }
}

function tooNested(): DocumentError {
  return new DocumentError(
    words('An archive within an archive within an archive is not read.'),
    words('Unpack it on your device, and open the inner archive itself.'),
  );
}

/** A defect of a reader or its library: one file's, which does not stop the others. */
function unexpected({ name }: SourceFile, error: unknown): DocumentError {
  const detail = error instanceof Error ? error.message : String(error);
  return new DocumentError(
    words('“{name}” could not be read: {detail}', { name, detail }),
    words('It may be damaged. Open it in the program that made it, save it again, and try again.'),
    { cause: error },
  );
}
