import type { OfflineHost } from '../offline/offline-host.ts';
import type { ServerVersion } from '../offline/server-version.ts';
import type { FromServiceWorker, ToServiceWorker } from '../offline/worker-messages.ts';

/** A service worker at some point of its life. */
export class FakeServiceWorker extends EventTarget {
  state: ServiceWorkerState;
  readonly orders: ToServiceWorker[] = [];

  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }

  postMessage(order: ToServiceWorker): void {
    this.orders.push(order);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeServiceWorker | null = null;
  waiting: FakeServiceWorker | null = null;
  active: FakeServiceWorker | null = null;
  looks = 0;

  update(): Promise<void> {
    this.looks++;
    return Promise.resolve();
  }
}

/** A browser whose service workers are moved by hand. */
export class FakeOfflineHost implements OfflineHost {
  readonly registration = new FakeRegistration();
  registered = 0;
  reloads = 0;
  controlled = false;
  /** Whether the browser refuses service workers. */
  refuses = false;
  savesData = false;
  server: ServerVersion = 'same';
  controller = (): void => undefined;
  message: (message: FromServiceWorker) => void = () => undefined;
  missingPart: (file: string | null) => void = () => undefined;
  visible = (): void => undefined;

  readonly register = (): Promise<ServiceWorkerRegistration> => {
    this.registered++;
    if (this.refuses) return Promise.reject(new DOMException('Refused', 'SecurityError'));
    return Promise.resolve(this.registration as unknown as ServiceWorkerRegistration);
  };
  readonly isControlled = (): boolean => this.controlled;
  readonly onController = (listener: () => void): void => {
    this.controller = listener;
  };
  readonly onMessage = (listener: (message: unknown) => void): void => {
    this.message = listener;
  };
  readonly onMissingPart = (listener: (file: string | null) => void): void => {
    this.missingPart = listener;
  };
  readonly onVisible = (listener: () => void): void => {
    this.visible = listener;
  };
  readonly serverVersion = (): Promise<ServerVersion> => Promise.resolve(this.server);
  readonly reload = (): void => {
    this.reloads++;
  };

  /** A worker is found and goes as far as `state`. */
  install(): FakeServiceWorker {
    const worker = new FakeServiceWorker('installing');
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    return worker;
  }
}
