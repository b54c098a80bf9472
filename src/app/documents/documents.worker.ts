import { detectFormat } from '../../documents/detect-format.ts';
import { readFile } from '../../documents/read-file.ts';
import { serveCalls } from '../../engine/serve-calls.ts';
import { openDocumentStore } from '../../storage/documents/open-document-store.ts';
import { documentsFailure } from './documents-failure.ts';
import { documentsHandlers } from './documents-handlers.ts';

const dependencies = openDocumentStore().then((store) => ({
  store,
  readFile,
  formatOf: ({ bytes, name }: Parameters<typeof readFile>[0]) => detectFormat(bytes, name),
  now: () => performance.now(),
}));

serveCalls(self, documentsHandlers(dependencies), documentsFailure);
