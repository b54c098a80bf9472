import { words } from '../../core/words.ts';
import { DocumentError } from '../../documents/document-error.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { Failure } from '../failure.ts';

/** An error of the documents' worker in words for a person. */
export function documentsFailure(error: unknown): Failure {
  if (error instanceof StorageError) return error.failure;
  const detail = String(error);
  if (error instanceof DocumentError) {
    return { message: error.words, advice: error.advice, detail };
  }
  return {
    message: words('Something went wrong with the documents.'),
    advice: words('What is kept is still there. Reload the page, then try again.'),
    detail,
  };
}
