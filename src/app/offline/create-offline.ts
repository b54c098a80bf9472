import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { pageState } from '../page-state.ts';
import { followUpdates } from './follow-updates.ts';
import { noteMissingParts } from './note-missing-parts.ts';
import type { OfflineHost } from './offline-host.ts';
import type { FromServiceWorker, ToServiceWorker } from './worker-messages.ts';

/** After the first tags, so that nothing of it delays what comes right after them. */
const PAUSE_MILLISECONDS = 1000;

export interface OfflineActions {
  /** Takes the newer version that is ready: all tabs reload. */
  readonly updateApp: () => void;
  /** Loads the page anew, with what is kept. */
  readonly reloadApp: () => void;
  /** It is taken when all tabs are closed. */
  readonly dismissUpdate: () => void;
  readonly dismissMissingPart: () => void;
}

export interface OfflineDependencies {
  readonly offlineHost: OfflineHost;
  readonly clock: Clock;
  /** Keeps what is not kept yet. */
  readonly flush: () => void;
}

/** Keeps the app for use without a network, once it has started, and follows its versions. */
export function createOffline(
  store: StoreApi<AppState>,
  dependencies: OfflineDependencies,
): OfflineActions {
  const { offlineHost: host, clock, flush } = dependencies;
  const updates = followUpdates(store, dependencies);
  noteMissingParts(store, host);
  host.onMessage((message) => receive(message as FromServiceWorker));

  let registration: ServiceWorkerRegistration | null = null;

  const leave = store.subscribe((state) => {
    if (pageState(state) !== 'ready') return;
    leave();
    clock.after(PAUSE_MILLISECONDS, () => void register());
  });

  async function register(): Promise<void> {
    try {
      registration = await host.register();
      updates.follow(registration, () => send({ type: 'complete' }));
    } catch {
      // Private windows, settings, or a server without the script.
      store.setState({ offline: { phase: 'unavailable' } });
    }
  }

  function send(order: ToServiceWorker): void {
    registration?.active?.postMessage(order);
  }

  function receive(message: FromServiceWorker): void {
    const { offline, encoder } = store.getState();
    switch (message.type) {
      case 'storing': {
        // While a newer version is stored, the one that runs works offline already.
        const { storedBytes, totalBytes } = message;
        if (offline.phase === 'ready') return;
        store.setState({ offline: { phase: 'storing', storedBytes, totalBytes } });
        break;
      }
      case 'not-stored':
        if (offline.phase === 'ready') return;
        store.setState({ offline: { phase: 'failed', reason: message.reason } });
        break;
      case 'stored':
        store.setState({ offline: { phase: 'ready' } });
        // For encoders of the person's own, which may come when there is no network.
        if (!host.savesData) send({ type: 'keep-runtime', backend: 'wasm' });
        if (encoder.phase === 'ready' && encoder.encoder.backend === 'webgpu') {
          send({ type: 'keep-runtime', backend: 'webgpu' });
        }
        break;
      case 'missing':
        store.setState({ missingPart: { file: message.file, serverHas: message.serverHas } });
    }
  }

  return {
    updateApp: updates.take,
    reloadApp() {
      flush();
      host.reload();
    },
    dismissUpdate: () => store.setState({ update: 'none' }),
    dismissMissingPart: () => store.setState({ missingPart: null }),
  };
}
