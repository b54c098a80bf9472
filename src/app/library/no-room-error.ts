import { listWords } from '../../core/list-words.ts';
import { megabyteWords } from '../../core/megabyte-words.ts';
import { named, words } from '../../core/words.ts';
import type { Room } from '../../storage/encoders/room-for.ts';
import { StorageError } from '../../storage/storage-error.ts';

/** Before a download begins: how much room is missing, and what can be deleted for it. */
export function noRoomError({ missingBytes, deletable, freeBytes }: Room): StorageError {
  const encoders = deletable.map(({ encoder: { name }, bytes }) =>
    named(words('{name} ({size})', { name, size: megabyteWords(bytes) })),
  );
  return new StorageError('no-room', {
    message: words('There is not enough room for it: {size} are missing. Nothing was fetched.', {
      size: megabyteWords(missingBytes),
    }),
    advice:
      encoders.length === 0
        ? words('Free some on this device, then resume.')
        : words('Delete one of these, then resume: {encoders}.', {
            encoders: listWords(encoders),
          }),
    detail: `${freeBytes ?? '?'} bytes are free.`,
  });
}
