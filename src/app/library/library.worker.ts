import { guardedFetch } from '../../core/guarded-fetch.ts';
import { serveCalls } from '../../engine/serve-calls.ts';
import { amongTabs } from '../../storage/exclusively.ts';
import { openFileStore } from '../../storage/files/open-file-store.ts';
import { sweepEncoders } from '../../storage/encoders/sweep-encoders.ts';
import { libraryFailure } from './library-failure.ts';
import { libraryHandlers } from './library-handlers.ts';

// Calls that come before the store is open wait for it.
const waiting: MessageEvent[] = [];
self.onmessage = (event) => void waiting.push(event);

const storage = {
  store: await openFileStore(navigator.storage),
  exclusively: amongTabs(navigator.locks),
  today: () => new Date(),
};
await sweepEncoders(storage);

serveCalls(
  self,
  libraryHandlers({
    storage,
    quota: navigator.storage,
    fetch: guardedFetch(fetch, self.location.origin, 'hub'),
    clock: {
      now: () => performance.now(),
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    },
  }),
  libraryFailure,
);
for (const event of waiting) self.onmessage?.(event);
