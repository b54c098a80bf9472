import { serverVersion, type ServerVersion } from './server-version.ts';

/** What offline use needs of the browser. */
export interface OfflineHost {
  /** Registers the service worker. Rejects where there is none to be had. */
  readonly register: () => Promise<ServiceWorkerRegistration>;
  /** Whether a service worker answers this page's requests. */
  readonly isControlled: () => boolean;
  /** Another service worker does from now on. */
  readonly onController: (listener: () => void) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** A part of the app, asked for when it was needed, could not be had. */
  readonly onMissingPart: (listener: (file: string | null) => void) => void;
  readonly onVisible: (listener: () => void) => void;
  readonly serverVersion: () => Promise<ServerVersion>;
  readonly reload: () => void;
  /** Whether the person wants few bytes fetched. */
  readonly savesData: boolean;
}

/**
 * The browser's own.
 * @param isBuilt the development server has no service worker
 */
export function browserOfflineHost(isBuilt: boolean): OfflineHost {
  const container = isBuilt && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  return {
    register: () =>
      container?.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' }) ??
      Promise.reject(new Error('No service workers here.')),
    isControlled: () => Boolean(container?.controller),
    onController: (listener) => container?.addEventListener('controllerchange', listener),
    onMessage(listener) {
      container?.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data));
      container?.startMessages();
    },
    onMissingPart(listener) {
      addEventListener('vite:preloadError', ({ payload }) => listener(fileOf(payload.message)));
    },
    onVisible(listener) {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      });
    },
    serverVersion: () =>
      // Without the query, which may hold a text.
      serverVersion(
        new URL('.', document.baseURI).href,
        document.documentElement.outerHTML,
        (input, init) => fetch(input, init),
      ),
    reload: () => location.reload(),
    savesData: connectionSavesData(navigator),
  };
}

/** Browsers say `Failed to fetch dynamically imported module: ADDRESS`, if they name it. */
function fileOf(message: string): string | null {
  return /assets\/[\w.-]+/.exec(message)?.[0] ?? null;
}

/** Chromium's alone. */
function connectionSavesData(browser: object): boolean {
  if (!('connection' in browser)) return false;
  const { connection } = browser as { readonly connection: { readonly saveData?: boolean } };
  return connection.saveData === true;
}
