import { filesCacheName } from './core/files-cache-name.ts';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { serverVersion } from './app/offline/server-version.ts';
import type { FromServiceWorker, ToServiceWorker } from './app/offline/worker-messages.ts';
import { shareCacheName } from './storage/shares/share.ts';
import type { BuildFiles, DataFile } from './sw/build-files.ts';
import { completeShell } from './sw/complete-shell.ts';
import { DataCache } from './sw/data-cache.ts';
import { notStored } from './sw/not-stored.ts';
import { isShare, receiveShare } from './sw/receive-share.ts';
import { createShellCache } from './sw/shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build (`scripts/service-worker/`). */
declare const BUILD_FILES: BuildFiles;

const { shell, data, runtime } = BUILD_FILES;
const { scope } = self.registration;

const ownFetch: typeof fetch = (input, init) => fetch(input, init);

const totalBytes = [...shell, ...data].reduce((sum, { bytes }) => sum + bytes, 0);
let storedBytes = 0;
const onStored = ({ bytes }: { readonly bytes: number }): void => {
  storedBytes += bytes;
  void tell({ type: 'storing', storedBytes, totalBytes });
};

const shellCache = createShellCache({ files: shell, onStored, onMissing: mend });
const dataCache = dataCacheOf('data', data);
const runtimeCaches = {
  wasm: dataCacheOf('runtime-wasm', runtime.wasm),
  webgpu: dataCacheOf('runtime-webgpu', runtime.webgpu),
};
const dataCaches = [dataCache, ...Object.values(runtimeCaches)];

function dataCacheOf(
  part: Parameters<typeof filesCacheName>[0],
  files: readonly DataFile[],
): DataCache {
  return new DataCache({
    files,
    open: () => caches.open(filesCacheName(part, scope)),
    fetch: ownFetch,
    baseUrl: scope,
  });
}

async function tell(message: FromServiceWorker): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

/** A part of this version is gone from the server: the next load takes the version that is there. */
async function mend(address: string): Promise<void> {
  const page = await shellCache.matchPrecache('index.html');
  const serverHas = await serverVersion(scope, (await page?.text()) ?? '', ownFetch);
  if (serverHas === 'newer') await self.registration.unregister();
  await tell({ type: 'missing', serverHas, file: address.slice(scope.length) });
}

async function install(event: ExtendableEvent): Promise<void> {
  try {
    await shellCache.install(event);
    await dataCache.store(onStored);
    // Of the version before: what worked offline goes on to.
    for (const cache of Object.values(runtimeCaches)) if (await cache.isUsed()) await cache.store();
  } catch (error) {
    await tell(notStored(error));
    throw error;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      shellCache.activate(event),
      ...dataCaches.map((cache) => cache.sweep()),
      // The page that brought it works offline from now on, without a reload.
      self.clients.claim(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  event.waitUntil(obey(event.data as ToServiceWorker, event.source));
});

async function obey(order: ToServiceWorker, page: ExtendableMessageEvent['source']): Promise<void> {
  switch (order.type) {
    case 'take-over':
      await self.skipWaiting();
      break;
    case 'complete':
      page?.postMessage(await complete());
      break;
    case 'keep-runtime':
      // It is fetched when it is used, at the latest.
      await runtimeCaches[order.backend].store().catch(() => undefined);
  }
}

async function complete(): Promise<FromServiceWorker> {
  try {
    await completeShell({
      files: shell,
      cache: await caches.open(shellCache.strategy.cacheName),
      keyOf: ({ url }) => shellCache.getCacheKeyForURL(url)!,
      fetch: ownFetch,
    });
    await dataCache.store();
    return { type: 'stored' };
  } catch (error) {
    return notStored(error);
  }
}

/** The app's page, whatever its query says; any other address is a file's. */
const isPage = ({ origin, pathname }: URL): boolean =>
  [scope, `${scope}index.html`].includes(origin + pathname);

// The page past all caches: which version the server has now (`server-version.ts`).
registerRoute(
  ({ request, url }) => request.cache === 'no-store' && isPage(url),
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
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPage(url),
  shellCache.createHandlerBoundToURL('index.html'),
);
registerRoute(new PrecacheRoute(shellCache, { cleanURLs: false }));
for (const cache of dataCaches) {
  registerRoute(
    ({ request }) => cache.fileAt(request.url) !== undefined,
    ({ request }) => cache.read(cache.fileAt(request.url)!, request.cache),
  );
}
