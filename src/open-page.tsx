import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { systemClock } from './app/clock.ts';
import { createApp } from './app/create-app.ts';
import { loadTexts } from './app/encoders/load-texts.ts';
import { createLibrary } from './app/library/create-library.ts';
import type { BrowserInstall } from './app/launch/browser-install.ts';
import { launchesOf } from './app/launch/launches-of.ts';
import { readAddress } from './app/launch/read-address.ts';
import type { openKeptValues } from './app/keeping/kept-values.ts';
import { loadPack } from './app/load-pack.ts';
import { createDocumentsTabs } from './app/documents/documents-tabs.ts';
import { createDocumentsWorker } from './app/documents/documents-worker.ts';
import { askWhereToSave, saveFile } from './app/save-file.ts';
import { browserOfflineHost } from './app/offline/offline-host.ts';
import { isOutbound, type OutboundRequest } from './app/privacy/outbound-requests.ts';
import { createFaultLog } from './app/recovery/fault-log.ts';
import { WITHOUT_LAST } from './app/recovery/put-aside.ts';
import { watchPageRequests } from './app/privacy/watch-page-requests.ts';
import type { Tab } from './app/tab.ts';
import { loadCatalogue } from './app/words/load-catalogue.ts';
import { speakFirst } from './app/words/speaking.ts';
import type { Engine } from './engine/engine.ts';
import { createImporter } from './engine/create-importer.ts';
import { exportEncoder } from './engine/export-encoder.ts';
import { createTrainer } from './engine/create-trainer.ts';
import { embeddedEncoder } from './engine/embedded-encoder.ts';
import { shareCacheName } from './storage/shares/share.ts';
import { takeShares } from './storage/shares/take-shares.ts';
import { version } from '../package.json';
import './view/theme.css';
import './view/base.css';
import './view/start.css';
import { AppContext } from './view/app-context.ts';
import { AppView } from './view/app-view.tsx';
import { AppBoundary } from './view/error-page/app-boundary.tsx';

const PACK = 'packs/made-with-ml.taglight.json';

/** What was begun before the page's code was there. */
interface Begun {
  readonly storage: ReturnType<typeof openKeptValues>;
  readonly tab: Tab;
  readonly install: BrowserInstall;
  /** Started, where it could be. */
  readonly engine: Engine;
  /** Another one, for other work. */
  readonly newEngine: () => Engine;
}

/** Puts the app into the page. */
export async function openPage({ storage, tab, install, engine, newEngine }: Begun): Promise<void> {
  const faultLog = createFaultLog(systemClock);
  addEventListener('error', ({ error, message }) => faultLog.note(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => faultLog.note(reason));
  await speakFirst({
    storage,
    browserLanguages: navigator.languages,
    loadCatalogue,
  });

  const { text: linkedText, shared } = readAddress(location.search);

  const noteRequest = (url: string, purpose: OutboundRequest['purpose']): void => {
    if (isOutbound(url, location.origin)) app.actions.noteRequest({ url, purpose });
  };

  const app = createApp({
    engine,
    loadPack: () => loadPack(new URL(PACK, document.baseURI), fetch),
    storage,
    tab,
    clock: systemClock,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    loadCatalogue,
    linkedText,
    install,
    launches: launchesOf(window),
    takeShares: async () =>
      takeShares(await caches.open(shareCacheName(new URL('.', document.baseURI).href))),
    hash: location.hash,
    setHash: (hash) => {
      location.hash = hash;
    },
    embedded: embeddedEncoder(document.baseURI),
    ...createLibrary(document.baseURI, (url) => noteRequest(url, 'download')),
    importer: createImporter(),
    trainer: createTrainer({ createEngine: newEngine }),
    loadTexts: (pack) => loadTexts(pack, document.baseURI, fetch),
    exportEncoder,
    saveFile,
    askWhereToSave,
    version,
    faultLog,
    browser: navigator.userAgent,
    restart(how) {
      if (how === 'as-it-was') location.reload();
      else location.assign(location.pathname + WITHOUT_LAST);
    },
    spaceHost: navigator.storage,
    // Chromium asks nobody; it alone has this.
    decidesSilently: 'userAgentData' in navigator,
    documentsWorker: createDocumentsWorker(),
    documentsTabs: createDocumentsTabs(navigator.locks, (name) => new BroadcastChannel(name)),
    offlineHost: browserOfflineHost(import.meta.env.PROD),
    today: () => new Date(),
  });

  // The link is right until its text is edited; from then on a reload has to give the edited one.
  if (linkedText !== null) {
    const leave = app.store.subscribe(() => {
      if (app.store.getState().text === linkedText) return;
      history.replaceState(null, '', location.pathname + location.hash);
      leave();
    });
  }
  watchPageRequests((url) => noteRequest(url, 'other'));
  addEventListener('hashchange', () => app.actions.followHash(location.hash));
  addEventListener('pagehide', app.flush);
  document.addEventListener('visibilitychange', app.flush);

  createRoot(document.querySelector('#root')!).render(
    <StrictMode>
      <AppContext value={app}>
        <AppBoundary>
          <AppView />
        </AppBoundary>
      </AppContext>
    </StrictMode>,
  );
  app.actions.start();
  // From here on a reload has nothing to take or to say.
  if (shared !== null) history.replaceState(null, '', location.pathname + location.hash);
  void app.actions.takeShares(shared);
  void storage.restore();
}
