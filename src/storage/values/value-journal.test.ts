import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { removeIndexedDb, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import { createValueJournal } from './value-journal.ts';

describe('the journal of values', () => {
  it('has the last value of each key at the next visit', async () => {
    stubIndexedDb();
    const journal = createValueJournal();
    await journal.write({ key: 'text', value: 'cats', revision: 1 });
    await journal.write({ key: 'text', value: 'cats and', revision: 2 });
    await journal.write({ key: 'pinned', value: null, revision: 3 });
    expect(await createValueJournal().read()).toEqual([
      { key: 'pinned', value: null, revision: 3 },
      { key: 'text', value: 'cats and', revision: 2 },
    ]);
  });

  it('keeps what another tab wrote later', async () => {
    stubIndexedDb();
    const journal = createValueJournal();
    await journal.write({ key: 'text', value: 'new', revision: 8 });
    await journal.write({ key: 'text', value: 'old', revision: 7 });
    expect(await journal.read()).toMatchObject([{ value: 'new' }]);
  });

  it('leaves out what it cannot read, and writes over it', async () => {
    stubIndexedDb();
    const journal = createValueJournal();
    await journal.write({ key: 'text', value: 'cats', revision: 1 });
    const database = await openDB('taglight-values');
    await database.put('values', { key: 'text', value: 12, revision: 'x' });
    database.close();
    expect(await journal.read()).toEqual([]);
    await journal.write({ key: 'text', value: 'dogs', revision: 2 });
    expect(await journal.read()).toMatchObject([{ value: 'dogs' }]);
  });

  it('makes way for a newer version of the app', async () => {
    stubIndexedDb();
    const journal = createValueJournal();
    await journal.write({ key: 'text', value: 'cats', revision: 1 });
    const newer = await openDB('taglight-values', 2);
    expect(await newer.get('values', 'text')).toMatchObject({ value: 'cats' });
    await journal.write({ key: 'text', value: 'dogs', revision: 2 });
    expect(await newer.get('values', 'text')).toMatchObject({ value: 'cats' });
  });

  it('is empty where the browser has no database', async () => {
    removeIndexedDb();
    const journal = createValueJournal();
    await journal.write({ key: 'text', value: 'cats', revision: 1 });
    expect(await journal.read()).toEqual([]);
  });
});
