import { inEnglish, type Words } from '../../../src/core/words.ts';
import { DocumentError } from '../../../src/documents/document-error.ts';
import type { ReadItem, SourceFile } from '../../../src/documents/file-reader.ts';
import { readFile } from '../../../src/documents/read-file.ts';
import type { Outcome } from '../fuzz-target.ts';

/** How `readFile` begins where a reader failed in a way that it does not know. */
const UNEXPECTED = /^'[^]*' could not be read: /;

/** Reads a file as the app does, and holds what comes out of it against what readers promise. */
export async function readDocumentFile(file: SourceFile): Promise<Outcome> {
  try {
    for await (const item of readFile(file, {})) checkItem(item);
    return 'read';
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (error.cause !== undefined) throw unknownError(error.cause);
    checkProblem(error);
    return 'refused';
  }
}

/** What a reader did not know: a defect, with its own stack where it has one. */
function unknownError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

function checkItem(item: ReadItem): void {
  // Rows are kept by the browser, which clones them.
  structuredClone(item);
  if (item.kind === 'problem') checkProblem(item.problem);
  if (item.kind !== 'document') return;
  const { text, title, headings, references } = item.document;
  if (typeof text !== 'string' || typeof title !== 'string') throw new Error('Text is no text.');
  if (text.includes('\r')) throw new Error('A line break is not \\n.');
  const places = [0, ...headings, text.length];
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    throw new Error(`Headings lie at ${headings.join(', ')} in a text of ${text.length}.`);
  }
  if (references && !(references.start <= references.end && references.end <= text.length)) {
    throw new Error(`References lie at ${JSON.stringify(references)} of ${text.length}.`);
  }
}

function checkProblem(problem: { readonly message: Words; readonly advice: Words }): void {
  const message = inEnglish(problem.message);
  if (message === '' || inEnglish(problem.advice) === '') {
    throw new Error('A problem says nothing.');
  }
  if (UNEXPECTED.test(message)) throw new Error(`A reader did not know its error: ${message}`);
}
