import { words } from '../../core/words.ts';
import { StorageError } from '../storage-error.ts';

export function noRoom(path: string, cause: unknown): StorageError {
  return new StorageError(
    'no-room',
    {
      message: words('There is no room left for the file. What came so far is kept.'),
      advice: words('Delete an encoder or free room on the disk, then continue.'),
      detail: `${path}: ${String(cause)}`,
    },
    { cause },
  );
}

export function fileIsBusy(path: string, cause?: unknown): StorageError {
  return new StorageError(
    'busy',
    {
      message: words('The file is being written to already. Nothing was changed.'),
      advice: words('Wait until that is done, or close the other tab; then try again.'),
      detail: path,
    },
    { cause },
  );
}
