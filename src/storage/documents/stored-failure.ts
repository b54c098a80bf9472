import { StorageError } from '../storage-error.ts';

/** Does what may be refused, and says a refusal in words for a person. @throws StorageError */
export async function orStorageError<Output>(
  what: string,
  task: () => Promise<Output>,
): Promise<Output> {
  try {
    return await task();
  } catch (error) {
    throw error instanceof StorageError ? error : storageError(what, error);
  }
}

function storageError(what: string, error: unknown): StorageError {
  const detail = String(error);
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull
    ? new StorageError(
        'no-room',
        {
          message: `${what} could not be kept: the browser gives no more room.`,
          advice: 'Remove documents or free space on this device, then add it again.',
          detail,
        },
        { cause: error },
      )
    : new StorageError(
        'busy',
        {
          message: `${what} could not be kept or found.`,
          advice: 'What was kept before is still there. Reload the page, then try again.',
          detail,
        },
        { cause: error },
      );
}
