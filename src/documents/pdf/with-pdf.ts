import { words } from '../../core/words.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../document-error.ts';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Whether text was met whose letters are told only by tables that the app does not hold. */
  readonly lacksTables: () => boolean;
}

/**
 * Opens a PDF, hands it to `use`, and closes it. pdf.js parses in a worker of its own, which ends with
 * the file: what a damaged or hostile file does there cannot hold up the caller, and an abort ends it
 * in mid-loop. Where there are no workers (Node), it parses in this thread. Scripts in the file never
 * run, since that takes a part of pdf.js that is not loaded; nothing is fetched.
 * @throws DocumentError for a locked or damaged file, the signal's reason, what `use` throws
 */
export async function withPdf<Result>(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
  use: (pdf: OpenPdf) => Promise<Result>,
): Promise<Result> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  signal?.throwIfAborted();
  const thread = startThread();
  const worker = thread && pdfjs.PDFWorker.create({ port: thread });
  let lacksTables = false;
  const task = pdfjs.getDocument({
    // A copy, which pdf.js takes for itself.
    data: bytes.slice(),
    ...(worker && { worker }),
    // No code made of strings, which the security policy forbids; no fonts; no pictures.
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: class {
      async fetch({ kind }: { readonly kind: string }): Promise<never> {
        lacksTables ||= kind === 'cMapUrl';
        throw new Error(`Taglight holds no ${kind}.`);
      }
    },
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const over = new AbortController();
  try {
    const opened = task.promise.catch((cause: unknown) => {
      throw asDocumentError(cause);
    });
    return await Promise.race([
      opened.then((document) => use({ document, lacksTables: () => lacksTables })),
      ...(signal ? [rejection(signal, over.signal)] : []),
    ]);
  } finally {
    over.abort();
    const closed = task.destroy();
    // A thread that is stuck never says that it has closed.
    if (thread) thread.terminate();
    else await closed;
  }
}

function startThread(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
    type: 'module',
  });
}

function rejection(signal: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true, signal: over });
  });
}

function asDocumentError(cause: unknown): DocumentError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new DocumentError(
      words('This PDF is locked with a password.'),
      words(
        'Open it with its password in a PDF reader, save a copy without one, and add the copy.',
      ),
    );
  }
  return new DocumentError(
    words('This PDF is damaged and cannot be opened.'),
    words('Fetch it again where it came from, or open it in a PDF reader and save a copy.'),
  );
}
