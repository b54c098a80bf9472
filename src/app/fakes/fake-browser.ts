import { stubIndexedDb } from '../../storage/fixtures/stub-indexed-db.ts';
import { openDocumentStore } from '../../storage/documents/open-document-store.ts';
import { FakeLocks } from '../../storage/fakes/fake-locks.ts';
import { type ChannelLike, openChangesChannel } from '../documents/changes-channel.ts';
import { type DocumentsNews, NewsFeed } from '../documents/documents-news.ts';
import { createDocumentsTabs } from '../documents/documents-tabs.ts';
import { type FakeApp, startFakeApp } from './fake-app.ts';
import { FakeChannels } from './fake-channels.ts';
import { FakeDocumentsWorker } from './fake-documents-worker.ts';
import { FakeStorage } from './fake-storage.ts';
import { FakeTab } from './fake-tab.ts';

export interface FakeBrowserTab extends FakeApp {
  readonly tab: FakeTab;
  /** Ends as a tab does that is closed or crashes. */
  readonly close: () => void;
  /** Hears of no other tab any more, as one that the browser has stopped. */
  readonly stop: () => void;
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
    const tab = new FakeTab();
    const channels: ChannelLike[] = [];
    const openChannel = (name: string): ChannelLike => {
      const channel = this.#channels.open(name);
      channels.push(channel);
      return channel;
    };
    const feed = new NewsFeed<DocumentsNews>();
    const others = openChangesChannel(openChannel);
    const opened = await openDocumentStore({
      onUnkept: (unkept) => feed.publish({ kind: 'unkept', ...unkept }),
      onEnd: (by) => feed.publish({ kind: 'ended', by }),
      onChange: others.tell,
    });
    const documentsTabs = createDocumentsTabs(this.#locks, openChannel);
    const documentsWorker = new FakeDocumentsWorker({ ...opened, feed, others });
    const storage = this.storage.otherTab();
    const app = await startFakeApp({ storage, tab, documentsTabs, documentsWorker });
    return {
      ...app,
      tab,
      close() {
        documentsWorker.kill();
        documentsTabs.leave();
      },
      stop() {
        for (const channel of channels) channel.onmessage = null;
      },
    };
  }
}
