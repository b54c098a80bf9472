import { type Words, words } from '../../core/words.ts';
import { StorageError } from '../storage-error.ts';

/**
 * Does what the browser may refuse, and says a refusal in words for a person.
 * @param file the name of the one that it is about
 * @throws StorageError
 */
export async function orStorageError<Output>(
  task: () => Promise<Output>,
  file?: string,
): Promise<Output> {
  try {
    return await task();
  } catch (error) {
    throw error instanceof StorageError ? error : storageError(error, file);
  }
}

/** Whether the browser gives no more room. */
export function isFull(error: unknown): boolean {
  return error instanceof StorageError && error.reason === 'no-room';
}

/** The text of a document is not what it was, or is not there any more. */
export function textIsDamaged(detail: string): StorageError {
  return new StorageError('damaged', {
    message: words('The text that was kept of this document is damaged.'),
    advice: words('Read its file again; where that is gone too, add the file again.'),
    detail,
  });
}

export function fileIsGone(name = ''): StorageError {
  return new StorageError('missing', {
    message: words('The file is not kept any more.'),
    advice: words('Add it again.'),
    detail: name,
  });
}

function storageError(error: unknown, file: string | undefined): StorageError {
  const detail = String(error);
  const isQuota = error instanceof Error && error.name === 'QuotaExceededError';
  return isQuota
    ? new StorageError(
        'no-room',
        {
          message: noRoom(file),
          advice: words('Remove documents or free space on this device, then add it again.'),
          detail,
        },
        { cause: error },
      )
    : new StorageError(
        'busy',
        {
          message: words('What is kept of the documents could not be read or changed.'),
          advice: words('What was kept before is still there. Reload the page, then try again.'),
          detail,
        },
        { cause: error },
      );
}

function noRoom(file: string | undefined): Words {
  return file === undefined
    ? words('The documents could not be kept: the browser gives no more room.')
    : words('{file} could not be kept: the browser gives no more room.', { file });
}
