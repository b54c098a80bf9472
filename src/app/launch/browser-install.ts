/** Whether and how this browser can install the app. */
export type InstallState =
  /** It did not say, or cannot. */
  | 'unknown'
  /** It asks the person when it is told to. */
  | 'offered'
  /** Safari: by its own menu alone. */
  | 'by-menu'
  | 'installed';

export interface BrowserInstall {
  readonly state: InstallState;
  readonly subscribe: (listener: (state: InstallState) => void) => void;
  /** Has the browser ask the person, where it offered that. */
  readonly ask: () => Promise<void>;
}

/** The browser's offer, once it makes it. TypeScript does not know it. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

interface Options {
  /** `window`. */
  readonly page: EventTarget;
  /** Whether the page is in a window of the installed app. */
  readonly isInstalled: boolean;
  readonly isByMenu: boolean;
}

/** Holds the browser's offer to install the app back until the person takes it up. */
export function watchInstall({ page, isInstalled, isByMenu }: Options): BrowserInstall {
  let state: InstallState = isInstalled ? 'installed' : isByMenu ? 'by-menu' : 'unknown';
  let offer: InstallOffer | null = null;
  const listeners: ((state: InstallState) => void)[] = [];

  function become(next: InstallState, nextOffer: InstallOffer | null): void {
    state = next;
    offer = nextOffer;
    for (const listener of listeners) listener(next);
  }

  page.addEventListener('beforeinstallprompt', (event) => {
    // Without this, telephones put a bar of their own over the page.
    event.preventDefault();
    become('offered', event as InstallOffer);
  });
  page.addEventListener('appinstalled', () => become('installed', null));

  return {
    get state() {
      return state;
    },
    subscribe: (listener) => void listeners.push(listener),
    async ask() {
      const taken = offer;
      // An offer counts once; where the person declines, the browser may make another one.
      if (taken !== null) become('unknown', null);
      await taken?.prompt();
    },
  };
}
