import { vectorsIn } from '../../storage/documents/fixtures/documents.ts';
import { describe, expect, it } from 'vitest';
import { MemoryDocumentStore } from '../../storage/documents/memory-document-store.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { FakeDocumentsWorker } from '../fakes/fake-documents-worker.ts';
import { encodedText } from '../fakes/fake-engine.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { t } from '../words/t.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { encodingSettings } from './encoding-settings.ts';
import { asked, catchUp, encodeAll, rows, states, textFile } from '../fakes/run-documents.ts';

describe('documents', () => {
  it('are read, encoded behind the live text, and tagged', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', '!No closing brace.', 'dogs')]);
    await catchUp(app);
    expect(states(app)).toEqual(['encoding', 'unread', 'encoding']);
    expect(app.engine.call(0).options).toMatchObject({ pooling: 'mean', priority: 'bulk' });
    await encodeAll(app, (text) => (text === 'cats' ? [9, 0, 0] : [0, 9, 0]));
    expect(states(app)).toEqual(['tagged', 'unread', 'tagged']);
    const [cats, broken, dogs] = rows(app);
    expect(cats).toMatchObject({ name: 'a.bib · block 1', passages: 1, tokens: 10, characters: 4 });
    expect(cats?.probabilities?.[0]).toBeGreaterThan(0.99);
    expect(dogs?.probabilities?.[1]).toBeGreaterThan(0.99);
    expect(broken?.problem).toEqual({
      part: 'block 2',
      message: 'No closing brace.',
      advice: 'Mend it.',
    });
    expect(app.store.getState().run).toEqual({ phase: 'idle' });
  });

  it('are encoded from the newest on, those on the screen first', async () => {
    const app = await startFakeApp();
    app.actions.documents.pause();
    const many = Array.from({ length: 400 }, (_, index) => `text ${index + 1}`);
    app.actions.documents.addFiles([textFile('many.csv', ...many)]);
    app.actions.documents.pause();
    await catchUp(app);
    expect(asked(app)).toEqual([]);
    const [first] = rows(app);
    app.actions.documents.showing([first!.id]);
    app.actions.documents.resume();
    await settled();
    expect(asked(app).slice(0, 3)).toEqual(['text 1', 'text 400', 'text 399']);
    expect(asked(app).length).toBeLessThan(300);
    await encodeAll(app);
    expect(new Set(states(app))).toEqual(new Set(['tagged']));
  });

  it('stop where a file cannot be read, and read on', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.pdf', 'damaged'), textFile('b.txt', 'cats')]);
    await encodeAll(app);
    expect(states(app)).toEqual(['unread', 'tagged']);
    expect(rows(app)[0]?.problem?.message).toBe('It is damaged.');
  });

  it('point out the very same text', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs', 'cats', 'cats')]);
    await encodeAll(app);
    const [first, , third, fourth] = rows(app);
    expect(rows(app).map(({ duplicateOf }) => duplicateOf)).toEqual([
      null,
      null,
      first!.id,
      first!.id,
    ]);
    app.actions.documents.remove([first!.id]);
    await catchUp(app);
    expect(rows(app).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, third!.id]);
    expect(rows(app).at(-1)).toMatchObject({ id: fourth!.id, state: 'tagged' });
    app.actions.documents.undoRemove();
    await catchUp(app);
    expect(rows(app).map(({ id }) => id)).toEqual(
      [first, rows(app)[1], third, fourth].map((row) => row!.id),
    );
    expect(rows(app)[0]).toMatchObject({ state: 'tagged', duplicateOf: null });
  });

  it('are opened with their passages', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await encodeAll(app);
    const document = await app.actions.documents.read(rows(app)[0]!.id);
    expect(document).toMatchObject({ text: 'cats', title: 'cats' });
    expect(document.taggedPassages).toHaveLength(1);
    expect(document.taggedPassages[0]).toMatchObject({ start: 0, end: 10, tokens: 10 });
  });

  it('say so when the browser will not keep them', async () => {
    const documentsWorker = new FakeDocumentsWorker({ obstacle: 'refused' });
    const app = await startFakeApp({ documentsWorker });
    await catchUp(app);
    expect(app.store.getState().documentsKeeping).toEqual({
      phase: 'in-memory',
      obstacle: 'refused',
    });
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    expect(rows(app)).toMatchObject([{ title: 'cats' }]);
  });

  it('say that the browser cleared them', async () => {
    const storage = new FakeStorage();
    const app = await startFakeApp({ storage });
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await catchUp(app);
    const next = await startFakeApp({ storage });
    await catchUp(next);
    const failure = next.store.getState().documentsFailure;
    expect(failure?.message).toMatchObject({ values: { count: 2 } });
    expect(t(failure!.message)).toBe(
      '2 documents that were kept here are gone: the browser cleared them.',
    );
    const later = await startFakeApp({ storage });
    await catchUp(later);
    expect(later.store.getState().documentsFailure).toBeNull();
  });

  it('are tagged all the same when what the encoder gave cannot be kept', async () => {
    const documentStore = new MemoryDocumentStore();
    const failure = { message: 'There is no room.', advice: 'Make some.', detail: '' };
    documentStore.keepVectors = () => Promise.reject(new StorageError('no-room', failure));
    const app = await startFakeApp({ documentStore });
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await encodeAll(app);
    expect(states(app)).toEqual(['tagged']);
    expect(app.store.getState().documentsFailure).toEqual(failure);
  });
});

describe('removed documents', () => {
  async function removeFirst(): Promise<{ app: FakeApp; documentStore: MemoryDocumentStore }> {
    const documentStore = new MemoryDocumentStore();
    const app = await startFakeApp({ documentStore });
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await encodeAll(app);
    app.actions.documents.remove([rows(app)[0]!.id]);
    await catchUp(app);
    return { app, documentStore };
  }

  it('are gone after a reload', async () => {
    const { documentStore } = await removeFirst();
    const reloaded = await startFakeApp({ documentStore });
    await catchUp(reloaded);
    expect(rows(reloaded)).toMatchObject([{ title: 'dogs' }]);
    expect(await documentStore.documents()).toHaveLength(1);
  });

  it('are there after a reload where that was undone', async () => {
    const { app, documentStore } = await removeFirst();
    app.actions.documents.undoRemove();
    await catchUp(app);
    const reloaded = await startFakeApp({ documentStore });
    await catchUp(reloaded);
    expect(rows(reloaded)).toMatchObject([{ title: 'cats' }, { title: 'dogs' }]);
  });
});

/** Under which the vectors of the tag set in use are kept. */
const keyOf = (): string => encodingSettings(fakePack, 'int8', true).vectorsKey;

describe('files', () => {
  it('are listed as long as one of their documents is', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs'), textFile('b.txt', 'cows')]);
    await encodeAll(app);
    const names = () => app.store.getState().files.map(({ name }) => name);
    expect(names()).toEqual(['a.csv', 'b.txt']);
    const [cats, dogs] = rows(app);
    app.actions.documents.remove([cats!.id, dogs!.id]);
    await catchUp(app);
    expect(names()).toEqual(['b.txt']);
    app.actions.documents.undoRemove();
    await catchUp(app);
    expect(names()).toEqual(['a.csv', 'b.txt']);
  });

  it('are gone for good after the next removal', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats'), textFile('b.txt', 'cows')]);
    await encodeAll(app);
    for (const { id } of rows(app)) {
      app.actions.documents.remove([id]);
      await catchUp(app);
    }
    expect(await app.documentsWorker.store.files()).toMatchObject([{ name: 'b.txt' }]);
    expect(await app.documentsWorker.store.documents()).toHaveLength(1);
    app.actions.documents.undoRemove();
    await catchUp(app);
    expect(rows(app)).toMatchObject([{ name: 'b.txt', state: 'tagged' }]);
  });

  const choice = { title: null, text: [], id: null, tag: null };

  it('are read again: documents of the same part keep their place, and their vectors', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await encodeAll(app);
    const before = rows(app).map(({ id }) => id);
    app.actions.documents.retryFile(rows(app)[0]!.fileId);
    await catchUp(app);
    expect(rows(app).map(({ id }) => id)).toEqual(before);
    expect(states(app)).toEqual(['tagged', 'tagged']);
    const { store } = app.documentsWorker;
    expect(await vectorsIn(store, keyOf())).toHaveLength(2);
  });

  it('are read with other columns: other texts are encoded, what is not there is gone', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await encodeAll(app);
    const [cats] = rows(app);
    app.actions.documents.chooseColumns(cats!.fileId, { ...choice, text: ['wild'], id: 'first' });
    await catchUp(app);
    expect(rows(app)).toMatchObject([{ id: cats!.id, state: 'encoding', characters: 9 }]);
    expect(asked(app).at(-1)).toBe('wild cats');
  });

  it('that change while they are encoded are encoded anew', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    app.actions.documents.chooseColumns(rows(app)[0]!.fileId, { ...choice, text: ['wild'] });
    await catchUp(app);
    app.engine.call(0).resolve(encodedText([3, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['encoding']);
    expect(asked(app)).toEqual(['cats', 'wild cats']);
    app.engine.call(1).resolve(encodedText([3, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['tagged']);
  });

  it('that take the worker down are rows that say so, and the others are read', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.pdf', 'endless'), textFile('b.txt', 'cats')]);
    await catchUp(app);
    app.documentsWorker.crash();
    await catchUp(app);
    expect(rows(app)).toMatchObject([
      { name: 'a.pdf', state: 'unread' },
      { name: 'b.txt', state: 'encoding' },
    ]);
    expect(rows(app)[0]?.problem?.message).toContain('stopped working');
    expect(app.documentsWorker.asked.filter((method) => method === 'readFile')).toHaveLength(2);
  });

  it('that are not read yet are forgotten when all is cancelled', async () => {
    const app = await startFakeApp();
    const files = [
      textFile('a.txt', 'cats'),
      textFile('b.txt', 'endless'),
      textFile('c.txt', 'cows'),
    ];
    app.actions.documents.addFiles(files);
    await catchUp(app);
    const { run } = app.store.getState();
    expect(run).toEqual({ phase: 'reading', filesDone: 1, filesTotal: 3 });
    app.actions.documents.cancel();
    await catchUp(app);
    expect(app.store.getState().run).toEqual({ phase: 'idle' });
    expect(await app.documentsWorker.store.files()).toMatchObject([{ name: 'a.txt' }]);
    expect(rows(app)).toMatchObject([{ name: 'a.txt', state: 'failed' }]);
  });
});
