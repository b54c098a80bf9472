import { DocumentError } from '../../documents/document-error.ts';
import type { FileReader, SourceFile } from '../../documents/file-reader.ts';
import { readRis } from '../../documents/references/read-ris.ts';
import { type FakeWorker, fakeWorker } from '../../engine/fakes/fake-worker.ts';
import type { DocumentStore } from '../../storage/documents/document-store.ts';
import { MemoryDocumentStore } from '../../storage/documents/memory-document-store.ts';
import { documentsFailure } from '../documents/documents-failure.ts';
import { type DocumentsNews, NewsFeed } from '../documents/documents-news.ts';
import type { ChangesChannel } from '../documents/changes-channel.ts';
import type { OpenedStore } from '../../storage/documents/open-document-store.ts';
import { documentsHandlers } from '../documents/documents-handlers.ts';
import { createDocumentsWorker, type DocumentsWorker } from '../documents/documents-worker.ts';

export interface FakeDocuments extends OpenedStore {
  readonly feed: NewsFeed<DocumentsNews>;
  readonly others: Pick<ChangesChannel, 'onTold'>;
}

/** The documents' worker in the test's own thread. */
export class FakeDocumentsWorker implements DocumentsWorker {
  readonly store: DocumentStore;
  readonly #documents: FakeDocuments;
  /** Messages from the page, in their order. */
  readonly asked: string[] = [];
  readonly #worker: DocumentsWorker;
  #running: FakeWorker | undefined;
  #isKilled = false;

  constructor({ store = new MemoryDocumentStore(), ...given }: Partial<FakeDocuments> = {}) {
    this.store = store;
    const others = { onTold: () => undefined };
    this.#documents = { store, obstacle: null, feed: new NewsFeed(), others, ...given };
    this.#worker = createDocumentsWorker(() => this.#start());
  }

  readonly call: DocumentsWorker['call'] = (method, input, options) => {
    this.asked.push(method);
    if (this.#isKilled) return new Promise(() => undefined);
    return this.#worker.call(method, input, options);
  };

  readonly onRestart: DocumentsWorker['onRestart'] = (listener) => this.#worker.onRestart(listener);

  /** Ends with its tab: nobody is told. */
  kill(): void {
    this.#isKilled = true;
    this.#running?.terminate();
  }

  crash(): void {
    this.#running?.crash('Out of memory.');
  }

  #start(): FakeWorker {
    const { store, obstacle } = this.#documents;
    const dependencies = {
      store,
      obstacle,
      readFile: (...given: Parameters<FileReader>) =>
        isRis(given[0]) ? readRis(...given) : readBlocks(...given),
      formatOf: (file: SourceFile) => (isRis(file) ? 'ris' : 'text'),
      now: () => 0,
    };
    this.#running = fakeWorker(
      documentsHandlers(Promise.resolve(dependencies), this.#documents),
      documentsFailure,
    );
    return this.#running;
  }
}

const isRis = ({ name }: SourceFile): boolean => name.endsWith('.ris');

/**
 * Reads a file whose documents stand between blank lines. A block that begins with ! is a problem, one
 * that is called endless ends only when the reading is cancelled. Chosen columns of text are words to
 * begin each text with, a column of ids leaves the first block alone.
 */
const readBlocks: FileReader = async function* (file, { signal, columns }) {
  const all = new TextDecoder().decode(file.bytes).split('\n\n');
  const blocks = (columns && columns.id !== null ? all.slice(0, 1) : all).map((block) =>
    [...(columns?.text ?? []), block].join(' '),
  );
  if (blocks[0] === 'damaged') throw new DocumentError('It is damaged.', 'Save it anew.');
  for (const [index, text] of blocks.entries()) {
    const part = all.length === 1 ? '' : `block ${index + 1}`;
    if (text === 'endless') {
      await new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    }
    if (text.startsWith('!')) {
      yield { kind: 'problem', problem: { part, message: text.slice(1), advice: 'Mend it.' } };
      continue;
    }
    const document = {
      part,
      title: text.slice(0, 10),
      text,
      headings: [],
      givenTag: null,
      notes: [],
    };
    const references = text.includes('References') ? text.indexOf('References') : null;
    yield {
      kind: 'document',
      document: {
        ...document,
        references: references === null ? null : { start: references, end: text.length },
      },
    };
  }
};
