import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { OfflineDependencies } from './create-offline.ts';
import { reloadLoss } from './reload-loss.ts';
import type { ToServiceWorker } from './worker-messages.ts';

/** Browsers look of their own accord when the page is opened; a tab may stay open for weeks. */
const LOOK_AGAIN_MILLISECONDS = 3_600_000;

interface Updates {
  /** @param onActive called when the registration's worker is active, at once if it is */
  readonly follow: (registration: ServiceWorkerRegistration, onActive: () => void) => void;
  /** Takes the newer version that is ready, in all tabs. */
  readonly take: () => void;
}

/**
 * A newer version is stored beside the one that runs and waits. When the person takes it, in any tab, it
 * answers all tabs' requests from then on; each keeps its text and reloads, once.
 */
export function followUpdates(
  store: StoreApi<AppState>,
  { offlineHost: host, clock, flush }: OfflineDependencies,
): Updates {
  let registration: ServiceWorkerRegistration | null = null;
  let wasControlled = host.isControlled();
  let isReloading = false;
  let lookedAt = clock.now();

  host.onController(() => {
    // The first worker of all has no version before it to differ from.
    if (wasControlled) reload();
    wasControlled = true;
  });

  host.onVisible(() => {
    if (registration === null || clock.now() - lookedAt < LOOK_AGAIN_MILLISECONDS) return;
    lookedAt = clock.now();
    registration.update().catch(() => undefined);
  });

  function reload(): void {
    if (isReloading) return;
    flush();
    const isAsked = store.getState().update === 'taking-over';
    if (!isAsked && reloadLoss(store.getState()) !== null) {
      store.setState({ update: 'taken-elsewhere' });
      return;
    }
    isReloading = true;
    host.reload();
  }

  return {
    follow(followed, onActive) {
      registration = followed;
      const watch = (worker: ServiceWorker | null): void => {
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'activated') onActive();
          if (worker.state === 'installed' && followed.active !== null) {
            store.setState({ update: 'ready' });
          }
        });
      };
      watch(followed.installing);
      watch(followed.waiting);
      followed.addEventListener('updatefound', () => watch(followed.installing));
      if (followed.active === null) return;
      if (followed.waiting !== null) store.setState({ update: 'ready' });
      onActive();
    },
    take() {
      if (!registration?.waiting) {
        // Another tab took it already.
        flush();
        host.reload();
        return;
      }
      store.setState({ update: 'taking-over' });
      registration.waiting.postMessage({ type: 'take-over' } satisfies ToServiceWorker);
    },
  };
}
