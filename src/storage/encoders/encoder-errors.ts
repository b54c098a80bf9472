import { StorageError } from '../storage-error.ts';

export function encoderExists(id: string): StorageError {
  return new StorageError('exists', {
    message: 'This encoder is stored already. Nothing was changed.',
    advice: 'Use it, or delete it first.',
    detail: id,
  });
}

export function encoderIsMissing(id: string): StorageError {
  return new StorageError('missing', {
    message: 'This encoder is not stored here any more.',
    advice: 'Download or import it again.',
    detail: id,
  });
}

export function encoderIsDamaged(id: string, fault: string): StorageError {
  return new StorageError('damaged', {
    message: 'This stored encoder is damaged.',
    advice: 'Delete it, then download or import it again.',
    detail: `${id}: ${fault}`,
  });
}
