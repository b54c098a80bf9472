import { stubIndexedDb } from '../../storage/fixtures/stub-indexed-db.ts';
import { openDocumentStore } from '../../storage/documents/open-document-store.ts';
import { FakeLocks } from '../../storage/fakes/fake-locks.ts';
import { openChangesChannel } from '../documents/changes-channel.ts';
import { type DocumentsNews, NewsFeed } from '../documents/documents-news.ts';
import { createDocumentsTabs } from '../documents/documents-tabs.ts';
import { type FakeApp, startFakeApp } from './fake-app.ts';
import { FakeChannels } from './fake-channels.ts';
import { FakeDocumentsWorker } from './fake-documents-worker.ts';
import { FakeStorage } from './fake-storage.ts';

export interface FakeBrowserTab extends FakeApp {
  /** Ends as a tab does that is closed or crashes. */
  readonly close: () => void;
}

/** A browser whose tabs share what is kept. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly #locks = new FakeLocks();
  readonly #channels = new FakeChannels();

  constructor() {
    stubIndexedDb();
  }

  async openTab(): Promise<FakeBrowserTab> {
    const feed = new NewsFeed<DocumentsNews>();
    const others = openChangesChannel(this.#channels.open);
    const opened = await openDocumentStore({
      onUnkept: (unkept) => feed.publish({ kind: 'unkept', ...unkept }),
      onEnd: (by) => feed.publish({ kind: 'ended', by }),
      onChange: others.tell,
    });
    const documentsTabs = createDocumentsTabs(this.#locks, this.#channels.open);
    const documentsWorker = new FakeDocumentsWorker({ ...opened, feed, others });
    const storage = this.storage.otherTab();
    const app = await startFakeApp({ storage, documentsTabs, documentsWorker });
    return {
      ...app,
      close() {
        documentsWorker.crash();
        documentsTabs.leave();
      },
    };
  }
}
