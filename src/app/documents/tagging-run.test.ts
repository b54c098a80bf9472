import { describe, expect, it } from 'vitest';
import { MemoryDocumentStore } from '../../storage/documents/memory-document-store.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { packOf } from '../fakes/fake-encoders.ts';
import { encodedText } from '../fakes/fake-engine.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { asked, catchUp, encodeAll, rows, states, textFile } from '../fakes/run-documents.ts';

describe('a run', () => {
  it('pauses at once, is still paused after a reload, and goes on', async () => {
    const documentStore = new MemoryDocumentStore();
    const storage = new FakeStorage();
    const before = await startFakeApp({ documentStore, storage });
    before.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(before);
    before.actions.documents.pause();
    expect(before.engine.call(0).options.signal?.aborted).toBe(true);
    expect(states(before)).toEqual(['waiting', 'waiting']);
    expect(before.store.getState().run).toEqual({ phase: 'paused', done: 0, total: 2 });

    const app = await startFakeApp({ documentStore, storage });
    await catchUp(app);
    expect(app.store.getState().run).toMatchObject({ phase: 'paused', total: 2 });
    expect(asked(app)).toEqual([]);
    app.actions.documents.resume();
    await encodeAll(app);
    expect(states(app)).toEqual(['tagged', 'tagged']);
  });

  it('goes on after a reload in the middle, without what was done', async () => {
    const documentStore = new MemoryDocumentStore();
    const storage = new FakeStorage();
    const before = await startFakeApp({ documentStore, storage });
    before.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(before);
    before.engine.call(0).resolve(encodedText([9, 0, 0]));
    await catchUp(before);
    expect(states(before)).toEqual(['encoding', 'tagged']);

    const app = await startFakeApp({ documentStore, storage });
    await catchUp(app);
    expect(states(app)).toEqual(['encoding', 'tagged']);
    expect(await encodeAll(app)).toEqual(['cats']);
  });

  it('reads files that were kept and not read before a reload', async () => {
    const documentStore = new MemoryDocumentStore();
    await documentStore.addFiles([{ name: 'a.txt', bytes: 4, blob: new Blob(['cats']) }]);
    const app = await startFakeApp({ documentStore });
    await encodeAll(app);
    expect(rows(app)).toMatchObject([{ name: 'a.txt', state: 'tagged' }]);
  });

  it('tells how far it is, and how long it will take', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(app);
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    const { run } = app.store.getState();
    expect(run).toMatchObject({ phase: 'tagging', done: 1, total: 2 });
    expect(run.phase === 'tagging' && run.remainingMilliseconds).toBeGreaterThan(1_000);
  });

  it('is not over before all is kept', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await settled();
    app.clock.advance(100);
    expect(app.store.getState().run).toMatchObject({ phase: 'tagging', done: 0, total: 1 });
    await catchUp(app);
    expect(app.store.getState().run).toEqual({ phase: 'idle' });
  });

  it('drops what waits when it is cancelled, and takes it up when asked to', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(app);
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    app.actions.documents.cancel();
    await catchUp(app);
    expect(states(app)).toEqual(['failed', 'tagged']);
    expect(app.store.getState().run).toEqual({ phase: 'idle' });
    app.actions.documents.resume();
    await encodeAll(app);
    expect(states(app)).toEqual(['tagged', 'tagged']);
  });

  it('marks a document that cannot be encoded, and goes on with the others', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(app);
    app.engine.call(0).reject(new Error('The text is odd.'));
    await catchUp(app);
    app.engine.call(1).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['tagged', 'failed']);
    expect(rows(app)[1]?.problem?.message).toBe('The encoder could not read it.');
    app.actions.documents.retryFile(rows(app)[1]!.fileId);
    await catchUp(app);
    expect(states(app)).toEqual(['tagged', 'encoding']);
  });

  it('gives up what the head cannot tag, as a head for other vectors', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await encodeAll(app, () => [9, 0]);
    expect(states(app)).toEqual(['failed']);
    expect(asked(app)).toHaveLength(2);
    expect(app.store.getState().run).toEqual({ phase: 'idle' });
  });

  it('says that there is nothing to tag in a document without words', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'References only', 'dogs')]);
    await encodeAll(app);
    expect(states(app)).toEqual(['failed', 'tagged']);
    expect(rows(app)[0]?.problem?.message).toBe('There are no words in it to tag.');
  });

  it('pauses with the reason when the encoder fails, and goes on when it is back', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    const failure = { message: 'The model stopped working.', advice: 'Retry.', detail: '' };
    app.engine.become({ phase: 'failed', failure });
    app.engine.call(0).reject(new Error('It ended.'));
    await catchUp(app);
    expect(states(app)).toEqual(['waiting']);
    expect(app.store.getState().run).toEqual({
      phase: 'paused',
      done: 0,
      total: 1,
      reason: failure,
    });
    app.engine.becomeReady();
    await catchUp(app);
    app.engine.call(1).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['tagged']);
  });

  it('goes on with a fresh worker when that of the documents crashes', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await catchUp(app);
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    app.documentsWorker.crash();
    app.engine.call(1).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    for (const call of app.engine.calls.slice(2)) call.resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['tagged', 'tagged']);
  });
});

describe('another tag set', () => {
  const reversed = packOf('all-MiniLM-L6-v2', {
    name: 'Reversed',
    tags: fakePack.tags.toReversed(),
  });
  const change = (app: FakeApp, pack: typeof fakePack): void =>
    app.store.setState({ packState: { phase: 'ready', pack } });

  it('for the same encoder tags all anew from what was kept', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats', 'dogs')]);
    await encodeAll(app);
    const before = rows(app)[0]?.probabilities;
    change(app, { ...reversed, head: { ...reversed.head, temperature: 5 } });
    expect(rows(app)[0]?.probabilities).toBeNull();
    await catchUp(app);
    expect(states(app)).toEqual(['tagged', 'tagged']);
    expect(rows(app)[0]?.probabilities).not.toEqual(before);
    expect(asked(app)).toHaveLength(2);
  });

  it('for the same encoder leaves what is under way to end', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    change(app, reversed);
    await catchUp(app);
    expect(states(app)).toEqual(['encoding']);
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await catchUp(app);
    expect(states(app)).toEqual(['tagged']);
    expect(asked(app)).toHaveLength(1);
  });

  it('for another encoder has them wait until that is ready, and back again at once', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await encodeAll(app);
    const scibert = packOf('scibert');
    app.store.setState({ packState: { phase: 'ready', pack: scibert } });
    await catchUp(app);
    expect(states(app)).toEqual(['waiting']);
    change(app, fakePack);
    await catchUp(app);
    expect(states(app)).toEqual(['tagged']);
    expect(asked(app)).toHaveLength(1);
  });

  it('for another encoder drops what is under way, and what came of it', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await catchUp(app);
    // Encoded, and about to be kept.
    app.engine.call(0).resolve(encodedText([9, 0, 0]));
    await settled();
    change(app, packOf('scibert'));
    expect(app.engine.call(1).options.signal?.aborted).toBe(true);
    await catchUp(app);
    expect(states(app)).toEqual(['waiting', 'waiting']);
    change(app, fakePack);
    await catchUp(app);
    expect(states(app)).toEqual(['encoding', 'tagged']);
  });

  it('is waited for where the encoder changed while a text was with it', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await catchUp(app);
    app.engine.call(0).resolve({ ...encodedText([9, 0, 0]), encoderId: 'scibert' });
    await catchUp(app);
    expect(states(app)).toEqual(['encoding']);
    expect(asked(app)).toHaveLength(2);
  });
});

describe('references', () => {
  it('are left out or read; only documents that have some are encoded anew', async () => {
    const app = await startFakeApp();
    app.actions.documents.addFiles([textFile('a.bib', 'cats References [1]', 'dogs')]);
    expect((await encodeAll(app)).toSorted()).toEqual(['cats ', 'dogs']);
    app.actions.documents.leaveOutReferences(false);
    await catchUp(app);
    expect(states(app)).toEqual(['encoding', 'tagged']);
    expect(asked(app).at(-1)).toBe('cats References [1]');
  });

  it('are known by both ways afterwards', async () => {
    const app = await startFakeApp();
    const { leaveOutReferences } = app.actions.documents;
    app.actions.documents.addFiles([textFile('a.txt', 'cats References [1]')]);
    await encodeAll(app, (text) => (text.includes('[1]') ? [0, 9, 0] : [9, 0, 0]));
    leaveOutReferences(false);
    await catchUp(app);
    app.engine.call(1).resolve(encodedText([0, 9, 0]));
    await catchUp(app);
    expect(rows(app)[0]?.probabilities?.[1]).toBeGreaterThan(0.99);
    leaveOutReferences(true);
    await catchUp(app);
    expect(rows(app)[0]?.probabilities?.[0]).toBeGreaterThan(0.99);
    leaveOutReferences(false);
    await catchUp(app);
    expect(rows(app)[0]?.probabilities?.[1]).toBeGreaterThan(0.99);
    expect(asked(app)).toHaveLength(2);
  });

  it('that were read do not count where they are to be left out', async () => {
    const app = await startFakeApp();
    app.actions.documents.leaveOutReferences(false);
    app.actions.documents.addFiles([textFile('a.txt', 'cats References [1]')]);
    await encodeAll(app);
    app.actions.documents.leaveOutReferences(true);
    await catchUp(app);
    expect(states(app)).toEqual(['encoding']);
    expect(asked(app).at(-1)).toBe('cats ');
  });
});
