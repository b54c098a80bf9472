import { words } from '../../core/words.ts';
import { StorageError } from '../storage-error.ts';

export function encoderExists(id: string): StorageError {
  return new StorageError('exists', {
    message: words('This encoder is stored already. Nothing was changed.'),
    advice: words('Use it, or delete it first.'),
    detail: id,
  });
}

export function encoderIsMissing(id: string): StorageError {
  return new StorageError('missing', {
    message: words('This encoder is not stored here any more.'),
    advice: words('Download or import it again.'),
    detail: id,
  });
}

export function encoderIsDamaged(id: string, fault: string): StorageError {
  return new StorageError('damaged', {
    message: words('This stored encoder is damaged.'),
    advice: words('Delete it, then download or import it again.'),
    detail: `${id}: ${fault}`,
  });
}
