import { describe, expect, it } from 'vitest';
import { createFakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { MOST_KEPT_CHARACTERS } from './keep-text.ts';

/** The text that the next visit starts with. */
function nextVisit(storage: FakeStorage): string {
  storage.refuses = false;
  return createFakeApp({ storage }).store.getState().text;
}

describe('keepText', () => {
  it('keeps the text for the next visit after a pause in the typing', () => {
    const storage = new FakeStorage();
    const { actions, clock } = createFakeApp({ storage });
    actions.typeText('cats');
    expect(nextVisit(storage)).toBe('');
    clock.advance(300);
    expect(nextVisit(storage)).toBe('cats');
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
    const { actions, clock, store } = createFakeApp({ storage });
    actions.typeText('cats');
    clock.advance(300);
    actions.typeText('x'.repeat(MOST_KEPT_CHARACTERS + 1));
    clock.advance(300);
    expect(store.getState().keeping).toBe('too-large');
    expect(nextVisit(storage)).toBe('');

    actions.typeText('small again');
    clock.advance(300);
    expect(store.getState().keeping).toBe('kept');
  });

  it('says that the browser refuses, and goes on', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const { actions, clock, store } = createFakeApp({ storage });
    actions.typeText('cats');
    clock.advance(300);
    expect(store.getState()).toMatchObject({ text: 'cats', keeping: 'refused' });
  });
});
