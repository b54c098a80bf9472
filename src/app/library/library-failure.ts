import { words } from '../../core/words.ts';
import type { EngineFailure } from '../../engine/engine.ts';
import { StorageError } from '../../storage/storage-error.ts';

/** An error of the library's worker in words for a person. */
export function libraryFailure(error: unknown): EngineFailure {
  if (error instanceof StorageError) return error.failure;
  return {
    message: words('The browser could not keep or find the files.'),
    advice: words('Reload the page, then try again.'),
    detail: String(error),
  };
}
