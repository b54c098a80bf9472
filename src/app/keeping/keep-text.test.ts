import { describe, expect, it } from 'vitest';
import { createFakeApp, type FakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { FakeTab } from '../fakes/fake-tab.ts';
import { MOST_KEPT_CHARACTERS } from './keep-text.ts';

/** The text that the next visit starts with. */
function nextVisit(storage: FakeStorage): string {
  storage.refuses = false;
  return createFakeApp({ storage }).store.getState().text;
}

function write(app: FakeApp, text: string): void {
  app.actions.typeText(text);
  app.clock.advance(250);
}

describe('keepText', () => {
  it('keeps the text while it is typed, not only in a pause', () => {
    const storage = new FakeStorage();
    const { actions, clock } = createFakeApp({ storage });
    let text = '';
    for (let key = 0; key < 20; key++) {
      text += 'x';
      actions.typeText(text);
      clock.advance(100);
    }
    expect(text.length - nextVisit(storage).length).toBeLessThanOrEqual(3);
  });

  it('keeps at once what is waiting when the page goes away', () => {
    const storage = new FakeStorage();
    const { actions, flush } = createFakeApp({ storage });
    actions.typeText('cats');
    flush();
    expect(nextVisit(storage)).toBe('cats');
  });

  it('says that a text is too large to keep, and keeps no older one in its place', () => {
    const storage = new FakeStorage();
    const app = createFakeApp({ storage });
    write(app, 'cats');
    write(app, 'x'.repeat(MOST_KEPT_CHARACTERS + 1));
    expect(app.store.getState().keeping).toBe('too-large');
    expect(nextVisit(storage)).toBe('');
    write(app, 'small again');
    expect(app.store.getState().keeping).toBe('kept');
  });

  it('says that the browser refuses, and goes on', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const app = createFakeApp({ storage });
    write(app, 'cats');
    expect(app.store.getState()).toMatchObject({ text: 'cats', keeping: 'refused' });
  });

  it('takes up what the browser had lost in a crash', () => {
    const storage = new FakeStorage();
    write(createFakeApp({ storage }), 'cats');
    const app = createFakeApp({ storage });
    storage.restore('taglight.text', 'cats and dogs');
    expect(app.store.getState()).toMatchObject({ text: 'cats and dogs', replaced: null });
  });

  it('offers what the browser had lost beside what was written since', () => {
    const storage = new FakeStorage();
    const app = createFakeApp({ storage });
    app.actions.typeText('quick');
    storage.restore('taglight.text', 'cats and dogs');
    const { text, replaced } = app.store.getState();
    expect([text, replaced?.text]).toEqual(['quick', 'cats and dogs']);
    app.flush();
    expect(createFakeApp({ storage }).store.getState().replaced?.text).toBe('cats and dogs');
  });
});

describe('the text of two tabs', () => {
  function twoTabs(text = '') {
    const storage = new FakeStorage();
    if (text !== '') write(createFakeApp({ storage }), text);
    const tabs = [new FakeTab(), new FakeTab()] as const;
    const there = { storage: storage.otherTab(), tab: tabs[1] };
    const other = createFakeApp(there);
    return { storage, tabs, here: createFakeApp({ storage, tab: tabs[0] }), other, there };
  }

  it('is one where one tab writes, and what the other had can be put back', () => {
    const { here, other } = twoTabs('draft');
    write(here, 'draft two');
    write(here, 'draft two and three');
    expect(other.store.getState()).toMatchObject({
      text: 'draft two and three',
      replaced: { by: 'tab', text: 'draft' },
    });
    write(other, 'draft four');
    expect(here.store.getState().text).toBe('draft four');
  });

  it('has nothing to put back where the other was empty', () => {
    const { here, other } = twoTabs();
    write(here, 'c');
    write(here, 'cats');
    expect(other.store.getState()).toMatchObject({ text: 'cats', replaced: null });
  });

  it('stays as it is where keys go into it, and both are kept', () => {
    const { here, other, tabs, storage } = twoTabs('draft');
    tabs[1].isInUse = true;
    write(here, 'cats');
    expect(other.store.getState().text).toBe('draft');
    write(other, 'dogs');
    expect(here.store.getState().text).toBe('cats');
    expect(createFakeApp({ storage }).store.getState()).toMatchObject({
      text: 'dogs',
      replaced: { by: 'other', text: 'cats' },
    });
  });

  it('stays apart once it was taken back, in both tabs', () => {
    const { here, other } = twoTabs('draft');
    write(here, 'cats');
    other.actions.undoReplacement();
    other.clock.advance(250);
    expect([here, other].map(({ store }) => store.getState().text)).toEqual(['cats', 'draft']);
    write(other, 'draft two');
    write(here, 'cats two');
    expect([here, other].map(({ store }) => store.getState().text)).toEqual([
      'cats two',
      'draft two',
    ]);
  });

  it('waits for a tab to come into sight', () => {
    const { here, other, tabs } = twoTabs('draft');
    tabs[1].hide();
    write(here, 'cats');
    expect(other.store.getState().text).toBe('draft');
    tabs[1].show();
    expect(other.store.getState().text).toBe('cats');
  });

  it('is never emptied by the other tab', () => {
    const { here, other } = twoTabs('draft');
    write(here, '');
    expect(other.store.getState().text).toBe('draft');
  });

  it('comes back after a reload of the tab that had it', () => {
    const { here, other, tabs, there } = twoTabs('draft');
    tabs[1].isInUse = true;
    write(here, 'cats');
    write(other, 'dogs');
    tabs[1].isInUse = false;
    write(here, 'cats two');
    const reloaded = createFakeApp(there).store.getState();
    expect(reloaded).toMatchObject({ text: 'dogs', replaced: { by: 'other', text: 'cats two' } });
  });

  it('is not offered for ever', () => {
    const { here, other, tabs, storage } = twoTabs('draft');
    tabs[1].isInUse = true;
    write(here, 'cats');
    write(other, 'dogs');
    const next = createFakeApp({ storage });
    write(next, 'dogs two');
    expect(createFakeApp({ storage }).store.getState().replaced).toBeNull();
  });

  it('is kept beside that of a link', () => {
    const storage = new FakeStorage();
    write(createFakeApp({ storage }), 'draft');
    write(createFakeApp({ storage, linkedText: 'linked' }), 'linked, edited');
    expect(createFakeApp({ storage }).store.getState()).toMatchObject({
      text: 'linked, edited',
      replaced: { by: 'other', text: 'draft' },
    });
  });
});
