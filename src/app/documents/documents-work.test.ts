import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATABASE } from '../../storage/documents/document-database.ts';
import type { FakeApp } from '../fakes/fake-app.ts';
import { FakeBrowser, type FakeBrowserTab } from '../fakes/fake-browser.ts';
import { encodedText } from '../fakes/fake-engine.ts';
import { asked, catchUp, encodeAll, rows, states, textFile } from '../fakes/run-documents.ts';

let browser: FakeBrowser;
let first: FakeBrowserTab;
let second: FakeBrowserTab;

async function allCatchUp(...apps: FakeApp[]): Promise<void> {
  for (let turn = 0; turn < 3; turn++) for (const app of apps) await catchUp(app);
}

beforeEach(async () => {
  browser = new FakeBrowser();
  first = await browser.openTab();
  await catchUp(first);
  second = await browser.openTab();
  await catchUp(second);
});

describe('documents in two tabs', () => {
  it('appear in both, and one tab alone reads and encodes', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(first, second);
    expect(asked(first)).toHaveLength(2);
    await encodeAll(first);
    await allCatchUp(second);
    expect(states(second)).toEqual(['tagged', 'tagged']);
    expect(rows(second)).toMatchObject(rows(first).map(({ id, title }) => ({ id, title })));
    expect(asked(second)).toEqual([]);
    expect(second.documentsWorker.asked).not.toContain('readFile');
    expect(second.store.getState().files).toMatchObject([{ name: 'a.csv' }]);
  });

  it('are read by the tab that leads, wherever they are brought', async () => {
    second.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(second, first);
    await encodeAll(first);
    await allCatchUp(second);
    expect(asked(second)).toEqual([]);
    expect(states(second)).toEqual(['tagged', 'tagged']);
  });

  it('go on in the other tab when the one that leads is gone', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs', 'birds')]);
    await allCatchUp(first, second);
    const at = asked(first).indexOf('dogs');
    first.engine.call(at).resolve(encodedText([0, 9, 0]));
    await allCatchUp(first, second);
    expect(states(second).toSorted()).toEqual(['tagged', 'waiting', 'waiting']);
    first.close();
    await allCatchUp(second);
    expect(asked(second).toSorted()).toEqual(['birds', 'cats']);
    await encodeAll(second);
    expect(states(second)).toEqual(['tagged', 'tagged', 'tagged']);
  });

  it('have files read that the tab which is gone had not read', async () => {
    first.actions.documents.addFiles([textFile('a.txt', 'endless'), textFile('b.txt', 'cats')]);
    await allCatchUp(first, second);
    expect(rows(second)).toEqual([]);
    first.close();
    await allCatchUp(second);
    expect(second.documentsWorker.asked).toContain('readFile');
  });

  it('show in both how far it is, and are paused and cancelled from both', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(first, second);
    expect(second.store.getState().run).toMatchObject({ phase: 'tagging', total: 2 });
    second.actions.documents.pause();
    await allCatchUp(first, second);
    expect([first, second].map(({ store }) => store.getState().run.phase)).toEqual([
      'paused',
      'paused',
    ]);
    second.actions.documents.resume();
    await allCatchUp(first, second);
    expect(first.store.getState().run.phase).toBe('tagging');
    second.actions.documents.cancel();
    await allCatchUp(first, second);
    expect([states(first), states(second)]).toEqual([
      ['failed', 'failed'],
      ['failed', 'failed'],
    ]);
    second.actions.documents.resume();
    await allCatchUp(second, first);
    await encodeAll(first);
    await allCatchUp(second);
    expect(states(second)).toEqual(['tagged', 'tagged']);
  });

  it('tell a tab that opens later what is being done', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await catchUp(first);
    const third = await browser.openTab();
    await allCatchUp(first, third);
    expect(third.store.getState().run).toMatchObject({ phase: 'tagging', total: 2 });
    expect(rows(third)).toHaveLength(2);
  });

  it('are removed and brought back in both', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(first, second);
    await encodeAll(first);
    await allCatchUp(second);
    second.actions.documents.remove([rows(second)[0]!.id]);
    await allCatchUp(second, first);
    expect(rows(first)).toMatchObject([{ title: 'dogs' }]);
    // Neither a tab that opens nor a removal elsewhere makes it final.
    const third = await browser.openTab();
    await catchUp(third);
    expect(rows(third)).toMatchObject([{ title: 'dogs' }]);
    second.actions.documents.undoRemove();
    await allCatchUp(second, first, third);
    expect([rows(first), rows(third)].map((all) => all.map(({ title }) => title))).toEqual([
      ['cats', 'dogs'],
      ['cats', 'dogs'],
    ]);
    expect(states(third)).toEqual(['tagged', 'tagged']);
  });

  it('are read again, by other columns, where it was asked for elsewhere', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(first, second);
    await encodeAll(first);
    const choice = { title: null, text: ['wild'], id: 'first', tag: null };
    second.actions.documents.chooseColumns(rows(second)[0]!.fileId, choice);
    await allCatchUp(second, first);
    expect(second.documentsWorker.asked).not.toContain('readFile');
    await encodeAll(first);
    await allCatchUp(second);
    expect(rows(second)).toMatchObject([{ title: 'wild cats' }]);
  });

  it('leave references out in both, or in none', async () => {
    second.actions.documents.leaveOutReferences(false);
    expect(first.store.getState().leavesOutReferences).toBe(false);
  });

  it('are worked on in the tab in sight, and what the other had under way is done once', async () => {
    first.actions.documents.addFiles([textFile('a.csv', 'cats', 'dogs')]);
    await allCatchUp(first, second);
    expect(asked(first)).toHaveLength(2);
    first.tab.hide();
    second.tab.show();
    await allCatchUp(first, second, first, second);
    expect(asked(second).toSorted()).toEqual(['cats', 'dogs']);
    await encodeAll(second);
    await allCatchUp(first);
    expect(states(first)).toEqual(['tagged', 'tagged']);
    first.tab.show();
    second.tab.hide();
    first.actions.documents.addFiles([textFile('b.txt', 'birds')]);
    await allCatchUp(first, second, first, second);
    expect(asked(first)).toContain('birds');
    expect(asked(second)).not.toContain('birds');
  });

  it('are read on in the tab in sight, without a document twice', async () => {
    first.actions.documents.addFiles([
      textFile('a.csv', 'cats', 'endless'),
      textFile('b.txt', 'dogs'),
    ]);
    await allCatchUp(first, second);
    first.tab.hide();
    second.tab.show();
    await allCatchUp(first, second, first, second);
    expect(second.documentsWorker.asked).toContain('readFile');
    expect(rows(second).filter(({ title }) => title === 'cats').length).toBeLessThanOrEqual(1);
    expect(rows(second).map(({ id }) => id)).toEqual([
      ...new Set(rows(second).map(({ id }) => id)),
    ]);
  });

  it('stay with a tab in sight as long as that is there', async () => {
    second.tab.show();
    await allCatchUp(first, second);
    second.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await allCatchUp(second, first);
    expect([asked(first), asked(second)]).toEqual([['cats'], []]);
  });

  it('are taken from a tab that the browser has stopped', async () => {
    first.tab.hide();
    first.stop();
    second.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await allCatchUp(second);
    expect(asked(second)).toEqual([]);
    second.tab.show();
    await allCatchUp(second, second);
    expect(asked(second)).toEqual(['cats']);
  });

  it('are left to a newer version of the app', async () => {
    first.actions.documents.addFiles([textFile('a.txt', 'cats')]);
    await allCatchUp(first, second);
    const newer = await openDB(DATABASE, 2);
    await allCatchUp(first, second);
    for (const { store } of [first, second]) {
      expect(store.getState().documentsKeeping).toEqual({ phase: 'ended', by: 'newer-tab' });
    }
    expect(rows(first)).toMatchObject([{ state: 'waiting' }]);
    newer.close();
  });
});
