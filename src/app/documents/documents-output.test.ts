import { expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { type FakeApp, startFakeApp } from '../fakes/fake-app.ts';
import { encodeAll, rows, textFile } from '../fakes/run-documents.ts';

async function tagged(...files: ReturnType<typeof textFile>[]): Promise<FakeApp> {
  const app = await startFakeApp();
  app.actions.documents.addFiles(files);
  await encodeAll(app, (text) => (text.includes('cats') ? [9, 0, 0] : [0, 9, 0]));
  return app;
}

const saved = async (app: FakeApp, name: string): Promise<string> =>
  (await app.saved.get(name)?.text()) ?? 'Nothing was saved.';

it('writes the table with what it was made with', async () => {
  const app = await tagged(textFile('a.csv', 'cats', '!Broken.', 'dogs'));
  await app.actions.documents.exportTable('json');
  const { settings, documents } = JSON.parse(await saved(app, 'tags.json')) as {
    settings: object;
    documents: object[];
  };
  expect(settings).toMatchObject({
    model: 'MiniLM',
    backend: 'WASM',
    precision: 'int8',
    tagSet: 'Made With ML',
    threshold: 0,
    date: '2026-11-23T00:00:00.000Z',
    version: '1.2.3',
  });
  expect(documents).toMatchObject([
    { name: 'a.csv · block 1', tag: 'vision', secondTag: 'language', state: 'tagged' },
    { name: 'a.csv · block 2', tag: null, probability: null, state: 'unread' },
    { name: 'a.csv · block 3', tag: 'language', state: 'tagged' },
  ]);
});

it('writes those that are shown, as they are sorted, or those that are selected', async () => {
  const app = await tagged(textFile('a.csv', 'cats', 'dogs', 'cows'));
  const { documents } = app.actions;
  documents.sortBy({ by: 'title', descending: true });
  documents.filterBy({ tag: 'language' });
  await documents.exportTable('csv', { only: 'shown' });
  const lines = (await saved(app, 'tags.csv')).trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('dogs');
  expect(lines[2]).toContain('cows');
  documents.select(new Set([rows(app)[0]!.id]));
  await documents.copyMarkdown({ only: 'selected' });
  expect(app.clipboard[0]).toContain('cats');
  expect(app.clipboard[0]).not.toContain('dogs');
});

it('writes tags back as keywords, under the name of the file', async () => {
  const ris = 'TY  - JOUR\nTI  - About cats\nER  - \n';
  const app = await tagged(textFile('library/mine.ris', ris));
  const [file] = app.store.getState().files;
  expect(file?.writesBack).toBe('ris');
  await app.actions.documents.writeBack(file!.id, 'tag:');
  expect(await saved(app, 'mine.ris')).toBe(
    'TY  - JOUR\nTI  - About cats\nKW  - tag:vision\nER  - \n',
  );
});

it('sorts files into folders by tag', async () => {
  const app = await tagged(textFile('a.txt', 'cats'), textFile('b.txt', 'dogs'));
  await app.actions.documents.exportFolders();
  const zip = await app.saved.get('documents-by-tag.zip')?.arrayBuffer();
  const paths = Object.keys(unzipSync(new Uint8Array(zip!)));
  expect(paths.toSorted()).toEqual(['documents.csv', 'language/b.txt', 'vision/a.txt']);
});

it('writes nothing where the dialog is closed', async () => {
  const app = await startFakeApp({ askWhereToSave: () => Promise.resolve(null) });
  await app.actions.documents.exportTable('csv');
  expect(app.documentsWorker.asked).not.toContain('exportTable');
});
