import { describe, expect, it } from 'vitest';
import { settled, startFakeApp } from '../fakes/fake-app.ts';
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
    const many = Array.from({ length: 100 }, (_, index) => `text ${index + 1}`);
    app.actions.documents.addFiles([textFile('many.csv', ...many)]);
    app.actions.documents.pause();
    await catchUp(app);
    expect(asked(app)).toEqual([]);
    const [first] = rows(app);
    app.actions.documents.showing([first!.id]);
    app.actions.documents.resume();
    await settled();
    expect(asked(app).slice(0, 3)).toEqual(['text 1', 'text 100', 'text 99']);
    expect(asked(app).length).toBeLessThan(60);
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
    const app = await startFakeApp();
    await catchUp(app);
    expect(app.store.getState().documentsFailure?.message).toContain('until this tab is closed');
  });
});
