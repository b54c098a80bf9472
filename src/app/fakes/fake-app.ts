import type { TagPack } from '../../core/tag-pack.ts';
import type { DocumentStore } from '../../storage/documents/document-store.ts';
import { watchInstall } from '../launch/browser-install.ts';
import { createApp, type App, type AppDependencies } from '../create-app.ts';
import { createDocumentsTabs } from '../documents/documents-tabs.ts';
import { FakeLocks } from '../../storage/fakes/fake-locks.ts';
import { FakeChannels } from './fake-channels.ts';
import { FakeDocumentsWorker } from './fake-documents-worker.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeEncoders } from './fake-encoders.ts';
import { FakeEngine } from './fake-engine.ts';
import { createFaultLog } from '../recovery/fault-log.ts';
import { fakePack } from './fake-pack.ts';
import { FakeOfflineHost } from './fake-offline-host.ts';
import { FakeStorage } from './fake-storage.ts';
import { FakeTab } from './fake-tab.ts';

export interface FakeApp extends App {
  readonly engine: FakeEngine;
  readonly encoders: FakeEncoders;
  readonly clock: FakeClock;
  readonly storage: FakeStorage;
  readonly clipboard: string[];
  readonly documentsWorker: FakeDocumentsWorker;
  readonly offlineHost: FakeOfflineHost;
  /** What was saved, by name. */
  readonly saved: Map<string, Blob>;
}

type Given = Partial<AppDependencies> & {
  readonly documentStore?: DocumentStore;
  readonly documentsWorker?: FakeDocumentsWorker;
};

/** An app on fakes, whose tag set loads at once. */
export function createFakeApp(given: Given = {}): FakeApp {
  const engine = new FakeEngine();
  const clock = new FakeClock();
  const storage = new FakeStorage();
  const clipboard: string[] = [];
  const encoders = new FakeEncoders();
  const { documentStore: store } = given;
  const documentsWorker = given.documentsWorker ?? new FakeDocumentsWorker(store ? { store } : {});
  const offlineHost = new FakeOfflineHost();
  const saved = new Map<string, Blob>();
  const app = createApp({
    embedded: encoders.embedded,
    library: encoders.library,
    packLibrary: encoders.packLibrary,
    importer: encoders.importer,
    trainer: encoders.trainer,
    loadTexts: encoders.loadTexts,
    exportEncoder: encoders.exportEncoder,
    saveFile: encoders.saveFile,
    today: encoders.today,
    documentsWorker,
    documentsTabs: createDocumentsTabs(new FakeLocks(), new FakeChannels().open),
    offlineHost,
    version: '1.2.3',
    askWhereToSave: (name) =>
      Promise.resolve((file) => {
        saved.set(name, file);
        return Promise.resolve();
      }),
    engine,
    clock,
    storage,
    tab: new FakeTab(),
    spaceHost: undefined,
    decidesSilently: true,
    loadPack: (): Promise<TagPack> => Promise.resolve(fakePack),
    writeClipboard: (text) => {
      clipboard.push(text);
      return Promise.resolve();
    },
    faultLog: createFaultLog(clock),
    browser: 'Browser/4',
    restart: () => undefined,
    loadCatalogue: () => Promise.resolve({}),
    install: watchInstall({ page: new EventTarget(), isInstalled: false, isByMenu: false }),
    launches: null,
    takeShares: () => Promise.resolve([]),
    linkedText: null,
    hash: '',
    setHash: () => undefined,
    ...given,
  });
  return {
    ...app,
    engine,
    encoders,
    clock,
    storage,
    clipboard,
    documentsWorker,
    offlineHost,
    saved,
  };
}

/** A fake app that has started: encoder ready, tag set loaded. */
export async function startFakeApp(given: Given = {}): Promise<FakeApp> {
  const app = createFakeApp(given);
  app.actions.start();
  app.engine.becomeReady();
  await settled();
  return app;
}

/** Resolves once all that was resolved before has been acted upon. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
