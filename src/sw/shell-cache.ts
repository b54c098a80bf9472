import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { ShellFile } from './build-files.ts';
import { withPolicy } from './with-policy.ts';

interface ShellCacheOptions {
  readonly files: readonly ShellFile[];
  readonly onStored: (file: ShellFile) => void;
  /** A file that a page asked for is neither kept nor to be had. */
  readonly onMissing: (address: string) => Promise<void>;
}

/** Workbox's cache of the app itself. */
export function createShellCache({
  files,
  onStored,
  onMissing,
}: ShellCacheOptions): PrecacheController {
  const byAddress = new Map(files.map((file) => [new URL(file.url, location.href).href, file]));
  const shellCache = new PrecacheController({
    plugins: [
      {
        cacheWillUpdate: async ({ response }) => withPolicy(response),
        async handlerDidRespond({ request, event, response }) {
          const file = byAddress.get(request.url);
          if (event.type === 'install' && response && file) onStored(file);
          if (event.type === 'fetch' && !response?.ok) await onMissing(request.url);
        },
      },
    ],
  });
  shellCache.addToCacheList(
    // Hosts may add to a page on its way, but have no reason to change what a hash names.
    files.map(({ url, revision, integrity }) =>
      revision === null ? { url, revision, integrity } : { url, revision },
    ),
  );
  return shellCache;
}
