import { describe, expect, it } from 'vitest';
import type { JournalEntry, ValueJournal } from '../../storage/values/value-journal.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { openKeptValues } from './kept-values.ts';

class FakeJournal implements ValueJournal {
  readonly entries = new Map<string, JournalEntry>();

  readonly read = (): Promise<JournalEntry[]> => Promise.resolve([...this.entries.values()]);

  readonly write = (entry: JournalEntry): Promise<void> => {
    this.entries.set(entry.key, entry);
    return Promise.resolve();
  };
}

function open(local: FakeStorage, journal = new FakeJournal()) {
  let fromOtherTab: (key: string | null) => void = () => undefined;
  const values = openKeptValues({
    local: () => local,
    journal,
    onStorage: (listener) => (fromOtherTab = listener),
  });
  const changes: string[] = [];
  values.onChange((key, by) => changes.push(`${key} by ${by}`));
  return { values, changes, journal, fromOtherTab: (key: string | null) => fromOtherTab(key) };
}

describe('kept values', () => {
  it('are there after a crash in which the browser lost what it had not written yet', async () => {
    const { values, journal } = open(new FakeStorage());
    values.setItem('text', 'cats');
    values.setItem('theme', 'dark');
    values.setItem('pinned', 'a');
    values.removeItem('pinned');

    const lost = new FakeStorage();
    lost.setItem('pinned', 'a');
    const after = open(lost, journal);
    await after.values.restore();
    expect(lost.getItem('text')).toBe('cats');
    expect(lost.getItem('theme')).toBe('dark');
    expect(lost.getItem('pinned')).toBeNull();
    expect(after.changes.toSorted()).toEqual([
      'pinned by journal',
      'text by journal',
      'theme by journal',
    ]);
  });

  it('are those of the browser where the journal is behind', async () => {
    const local = new FakeStorage();
    const { values, journal } = open(local);
    values.setItem('text', 'cats');
    const behind = new Map(journal.entries);
    values.setItem('text', 'cats and dogs');
    journal.entries.set('text', behind.get('text')!);

    const after = open(local, journal);
    await after.values.restore();
    expect(local.getItem('text')).toBe('cats and dogs');
    expect(after.changes).toEqual([]);
  });

  it('are written on above what was restored', async () => {
    const { values, journal } = open(new FakeStorage());
    for (const text of ['a', 'b', 'c']) values.setItem('text', text);
    const local = new FakeStorage();
    const after = open(local, journal);
    await after.values.restore();
    after.values.setItem('text', 'd');
    const again = open(local, journal);
    await again.values.restore();
    expect(local.getItem('text')).toBe('d');
  });

  it('tell of what another tab changed', () => {
    const { changes, fromOtherTab } = open(new FakeStorage());
    fromOtherTab('theme');
    fromOtherTab('taglight.revision');
    fromOtherTab(null);
    expect(changes).toEqual(['theme by another-tab']);
  });

  it('refuse where the browser blocks its storage', () => {
    const { values } = openBlocked();
    expect(() => values.getItem('text')).toThrow('Access is denied');
    expect(() => values.setItem('text', 'cats')).toThrow('Access is denied');
  });
});

function openBlocked() {
  return {
    values: openKeptValues({
      local: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
      journal: new FakeJournal(),
      onStorage: () => undefined,
    }),
  };
}
