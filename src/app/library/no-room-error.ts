import type { Room } from '../../storage/encoders/room-for.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { megabytes } from '../megabytes.ts';

/** Before a download begins: how much room is missing, and what can be deleted for it. */
export function noRoomError({ missingBytes, deletable, freeBytes }: Room): StorageError {
  const names = deletable.map(({ encoder, bytes }) => `${encoder.name} (${megabytes(bytes)})`);
  return new StorageError('no-room', {
    message: `There is not enough room for it: ${megabytes(missingBytes)} are missing. Nothing was fetched.`,
    advice:
      names.length === 0
        ? 'Free some on this device, then resume.'
        : `Delete one of these, then resume: ${names.join(', ')}.`,
    detail: `${freeBytes ?? '?'} bytes are free.`,
  });
}
