import { detectFormat } from '../../documents/detect-format.ts';
import { readFile } from '../../documents/read-file.ts';
import { serveCalls } from '../../engine/serve-calls.ts';
import { openDocumentStore } from '../../storage/documents/open-document-store.ts';
import { trustOwnScripts } from '../security/trust-own-scripts.ts';
import { openChangesChannel } from './changes-channel.ts';
import { documentsFailure } from './documents-failure.ts';
import { documentsHandlers } from './documents-handlers.ts';
import { type DocumentsNews, NewsFeed } from './documents-news.ts';

// pdf.js reads in a worker of its own.
trustOwnScripts(new URL('.', self.location.href));

const feed = new NewsFeed<DocumentsNews>();
const others = openChangesChannel((name) => new BroadcastChannel(name));

const opened = openDocumentStore({
  onUnkept: (unkept) => feed.publish({ kind: 'unkept', ...unkept }),
  onEnd: (by) => feed.publish({ kind: 'ended', by }),
  onChange: others.tell,
});

const dependencies = opened.then((store) => ({
  ...store,
  readFile,
  formatOf: ({ bytes, name }: Parameters<typeof readFile>[0]) => detectFormat(bytes, name),
  now: () => performance.now(),
}));

serveCalls(self, documentsHandlers(dependencies, { feed, others }), documentsFailure);
