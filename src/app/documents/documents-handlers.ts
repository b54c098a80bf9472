import { MAX_FILE_BYTES } from '../../documents/max-file-bytes.ts';
import type { Handlers } from '../../engine/serve-calls.ts';
import { fileIsGone } from '../../storage/documents/stored-failure.ts';
import type { DocumentStore } from '../../storage/documents/document-store.ts';
import type { OpenedStore } from '../../storage/documents/open-document-store.ts';
import { takeTurns } from '../library/take-turns.ts';
import type { ChangesChannel } from './changes-channel.ts';
import type { DocumentsCalls, OutputSettings } from './documents-calls.ts';
import type { DocumentsNews, NewsFeed } from './documents-news.ts';
import { describeFile, detailsOf, type FileDetails } from './kept/file-details.ts';
import { KeptDocuments } from './kept/kept-documents.ts';
import { writeBack, writeTable, writeTagFolders } from './kept/output.ts';
import { sectionTexts } from './kept/place-passages.ts';
import { type Readers, unread } from './kept/read-documents.ts';
import { readIntoStore } from './kept/reading.ts';
import { createRemoval } from './kept/removal.ts';
import { takeChanges } from './kept/take-changes.ts';
import { createTagging } from './kept/tagging.ts';

export interface DocumentsDependencies extends Readers, OpenedStore {
  /** Milliseconds. */
  readonly now: () => number;
}

interface Surroundings {
  readonly feed: NewsFeed<DocumentsNews>;
  /** The workers of other tabs. */
  readonly others: Pick<ChangesChannel, 'onTold'>;
}

/** Rows a message. */
const BLOCK = 500;

/** Of a file that was given up. It can be read again all the same. */
const GIVEN_UP: FileDetails = { format: null, table: null };

/**
 * What the worker that reads, keeps and tags documents does.
 * @param dependencies once they are there, which calls wait for
 */
export function documentsHandlers(
  dependencies: Promise<DocumentsDependencies>,
  { feed, others }: Surroundings,
): Handlers<DocumentsCalls> {
  // One after another, so that no call sees what another one has half done.
  const inTurn = takeTurns();
  const opened = open(dependencies);

  others.onTold((changes) => {
    const taken = inTurn('tags', async () => {
      const { obstacle, ...here } = await opened;
      // What is in memory alone is no concern of other tabs, nor theirs of it.
      if (obstacle === null) feed.publish(await takeChanges(changes, here));
    });
    // The rows stay as they are; they are read anew when this tab takes the lead.
    taken.catch(() => undefined);
  });

  return {
    watch: (_, { report }) => {
      feed.listen(report);
      return new Promise(() => undefined);
    },
    async open({ isAlone, again }, { report }) {
      const { store, kept, removal, obstacle } = await opened;
      if (again) await takeUp(store, kept);
      if (isAlone) {
        // What was removed before the last visit ended, nobody can bring back any more.
        const marked = await store.marked();
        if (marked.length > 0) await store.removeDocuments(marked);
        await removal.sweep();
      }
      const rows = kept.rows(Array.from(kept.records, ({ id }) => id));
      for (let from = 0; from < rows.length; from += BLOCK) report(rows.slice(from, from + BLOCK));
      const files = await store.files();
      return {
        obstacle,
        files: files.map(describeFile),
        unread: files.filter((file) => detailsOf(file) === null).map(({ id }) => id),
      };
    },
    alive: () => Promise.resolve(null),
    async keepFiles(files) {
      const { store, kept } = await opened;
      const ids = await store.addFiles(
        files.map(({ name, blob }) => ({
          name,
          bytes: blob.size,
          blob: blob.size > MAX_FILE_BYTES ? new Blob() : blob,
        })),
      );
      return files.map(({ name, blob }, index) => {
        const record = { id: ids[index]!, name, bytes: blob.size, details: null };
        kept.putFile(record);
        return describeFile(record);
      });
    },
    readFile: ({ fileId, columns }, { signal, report }) =>
      inTurn('reading', async () => {
        const { store, kept } = await opened;
        const file = kept.file(fileId);
        const contents = await store.contents(fileId);
        if (file === undefined || contents === undefined) throw fileIsGone(file?.name);
        // What was chosen for a table before holds until something else is.
        const choice = columns ?? detailsOf(file)?.table?.choice;
        const options = { columns: choice, signal };
        const gone = await readIntoStore(file, contents, await opened, options, report);
        return { file: describeFile(kept.file(fileId) ?? file), gone };
      }),
    async refuseFile({ fileId, problem }) {
      const { store, kept } = await opened;
      const document = unread(fileId, problem);
      // One row is enough, however often it is tried.
      const before = [...kept.records].find(
        (record) => record.fileId === fileId && record.part === '' && record.state === 'unread',
      );
      const known = before === undefined ? [] : [{ ...document, id: before.id }];
      await store.replaceDocuments(known);
      const [id = before?.id] = before ? [] : await store.addDocuments([document]);
      await store.setDetails(fileId, GIVEN_UP);
      const { body: _, ...record } = document;
      return { rows: kept.put([{ ...record, id: id! }]), gone: [] };
    },
    leaveFiles: (ids) =>
      inTurn('reading', async () => {
        const { store, kept } = await opened;
        const partly = new Set(Array.from(kept.records, ({ fileId }) => fileId));
        const left = ids.filter((id) => !partly.has(id));
        for (const id of left) kept.dropFile(id);
        await store.removeFiles(left);
        for (const id of ids) if (partly.has(id)) await store.setDetails(id, GIVEN_UP);
        return left;
      }),
    remove: (ids) => inTurn('removal', async () => (await opened).removal.remove(ids)),
    undoRemove: () =>
      inTurn('removal', async () => {
        const { removal, tagging, kept } = await opened;
        const ids = await removal.undo();
        await inTurn('tags', () => tagging.tagKept(ids));
        return { rows: kept.rows(ids), gone: [] };
      }),
    tagAll: ({ pack, settings }, { report, signal }) =>
      inTurn('tags', async () => (await opened).tagging.use(pack, settings, report, signal)),
    async sections({ ids, settings }) {
      const { store, kept } = await opened;
      const bodies = await store.bodies(ids);
      return ids.map((id, index) => {
        const record = kept.record(id);
        const body = bodies[index];
        if (record === undefined) return null;
        if (body === undefined) return 'damaged';
        return { contentKey: record.contentKey, texts: sectionTexts(body, settings) };
      });
    },
    keepVectors: ({ settings, documents }) =>
      inTurn('tags', async () => (await opened).tagging.keep(settings, documents)),
    async setProblem({ ids, problem }) {
      const { store, kept } = await opened;
      const records = ids.flatMap((id) => {
        const record = kept.record(id);
        if (record === undefined || record.state === 'unread') return [];
        return [{ ...record, problem, state: problem === null ? 'read' : 'failed' } as const];
      });
      await store.updateRecords(records);
      return { rows: kept.put(records), gone: [] };
    },
    async read({ id }) {
      const { store, kept, tagging } = await opened;
      const record = kept.record(id);
      if (record === undefined) throw new Error('The document is gone.');
      const body = await store.body(id);
      const { part, title, givenTag, notes } = record;
      const taggedPassages = await tagging.passagesOf(id);
      return { part, title, givenTag, notes, ...body, taggedPassages };
    },
    exportTable: async ({ format, ids, settings }) =>
      writeTable(format, ids, await output(settings)),
    markdown: async ({ ids, settings }) =>
      (await writeTable('markdown', ids, await output(settings))).text(),
    writeBack: async ({ fileId, prefix, settings }) =>
      writeBack(fileId, prefix, await output(settings)),
    folders: async ({ ids, settings }) => writeTagFolders(ids, await output(settings)),
  };

  async function output(settings: OutputSettings) {
    const { store, kept, tagging } = await opened;
    return { store, kept, pack: tagging.pack(), settings };
  }
}

/** Takes up what was kept. */
async function open(dependencies: Promise<DocumentsDependencies>) {
  const given = await dependencies;
  const { store } = given;
  const kept = new KeptDocuments();
  await takeUp(store, kept);
  const removal = createRemoval(store, kept);
  return { ...given, kept, removal, tagging: createTagging(store, kept) };
}

/** Has all in memory that is kept, but what was removed. */
async function takeUp(store: DocumentStore, kept: KeptDocuments): Promise<void> {
  for (const file of await store.files()) kept.putFile(file);
  const marked = new Set(await store.marked());
  const records = (await store.documents()).filter(({ id }) => !marked.has(id));
  const ids = new Set(records.map(({ id }) => id));
  kept.remove([...kept.records].flatMap(({ id }) => (ids.has(id) ? [] : [id])));
  kept.put(records);
}
