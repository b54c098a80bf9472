import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import type { ToServiceWorker } from './app/offline/worker-messages.ts';
import type { BuildFiles } from './sw/build-files.ts';
import { DataCache } from './sw/data-cache.ts';
import { withPolicy } from './sw/with-policy.ts';
import { isShare, receiveShare } from './sw/receive-share.ts';
import { shareCacheName } from './storage/shares/share.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build (`scripts/service-worker/`). */
declare const BUILD_FILES: BuildFiles;

const { shell, data, runtime } = BUILD_FILES;
const { scope } = self.registration;

const dataCacheOf = (name: string, files: BuildFiles['data']): DataCache =>
  new DataCache({
    files,
    // Several copies of the app may share an origin.
    open: () => caches.open(`taglight-${name}-${scope}`),
    fetch: (input, init) => fetch(input, init),
    baseUrl: scope,
  });

const shellCache = new PrecacheController({
  plugins: [{ cacheWillUpdate: async ({ response }) => withPolicy(response) }],
});
const dataCache = dataCacheOf('data', data);
const runtimeCache = dataCacheOf('runtime', runtime);

shellCache.addToCacheList(
  // Hosts may add to a page on its way, but have no reason to change what a hash names.
  shell.map(({ url, revision, integrity }) =>
    revision === null ? { url, revision, integrity } : { url, revision },
  ),
);

self.addEventListener('install', (event) => {
  event.waitUntil(shellCache.install(event).then(() => dataCache.store(data)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      shellCache.activate(event),
      dataCache.sweep(),
      runtimeCache.sweep(),
      // The page that brought it works offline from now on, without a reload.
      self.clients.claim(),
    ]),
  );
});

self.addEventListener('message', ({ data: message }: ExtendableMessageEvent) => {
  const { type } = message as ToServiceWorker;
  if (type === 'take-over') void self.skipWaiting();
});

// Asked for past all caches: what the server has now.
registerRoute(
  ({ request }) => request.cache === 'no-store',
  ({ request }) => fetch(request),
);
registerRoute(
  ({ request }) => isShare(request, scope),
  ({ request }) =>
    receiveShare(request, {
      scope,
      open: () => caches.open(shareCacheName(scope)),
      newId: () => crypto.randomUUID(),
    }),
  'POST',
);
// The page, whatever its query says; any other address is a file's.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.origin + url.pathname === scope,
  shellCache.createHandlerBoundToURL('index.html'),
);
registerRoute(new PrecacheRoute(shellCache, { cleanURLs: false }));
for (const cache of [dataCache, runtimeCache]) {
  registerRoute(
    ({ request }) => cache.fileAt(request.url) !== undefined,
    ({ request }) => cache.read(cache.fileAt(request.url)!, request.cache),
  );
}
