import { describe, expect, it } from 'vitest';
import { fakePack } from '../fakes/fake-pack.ts';
import { createFakeApp } from '../fakes/fake-app.ts';
import type { AppState } from '../app-state.ts';
import type { DocumentRow } from './documents-slice.ts';
import { shownRows } from './shown-rows.ts';
import { tagCounts } from './tag-counts.ts';

const row = (id: number, changes: Partial<DocumentRow> = {}): DocumentRow => ({
  id,
  fileId: 1,
  name: `library.csv · row ${id}`,
  title: '',
  state: 'waiting',
  problem: null,
  notes: [],
  probabilities: null,
  passages: 0,
  tokens: 0,
  characters: 10,
  givenTag: null,
  duplicateOf: null,
  ...changes,
});
const tagged = (id: number, probabilities: number[], changes: Partial<DocumentRow> = {}) =>
  row(id, {
    state: 'tagged',
    probabilities: Float64Array.from(probabilities),
    passages: id,
    ...changes,
  });

const first = createFakeApp().store.getState();
const state = (changes: Partial<AppState>): AppState => ({
  ...first,
  packState: { phase: 'ready', pack: fakePack },
  ...changes,
});
const documents = [
  tagged(1, [0.8, 0.1, 0.1], { title: 'Zebras' }),
  tagged(2, [0.1, 0.6, 0.3], { title: 'étude' }),
  row(10, { title: 'Eggs' }),
  tagged(11, [0.5, 0.4, 0.1]),
];
const ids = (changes: Partial<AppState>): number[] =>
  shownRows(state({ documents, ...changes })).map(({ id }) => id);
const filter = (changes: Partial<AppState['filter']>) => ({
  filter: { ...first.filter, ...changes },
});
const sort = (by: AppState['sort']['by'], descending = false) => ({ sort: { by, descending } });

describe('shownRows', () => {
  it('filters by what is in name or title, whatever the case', () => {
    expect(ids(filter({ text: ' zebra' }))).toEqual([1]);
    expect(ids(filter({ text: 'ROW 1' }))).toEqual([1, 10, 11]);
  });

  it('filters by the tag that is given and its probability', () => {
    expect(ids(filter({ tag: 'vision' }))).toEqual([1, 11]);
    expect(ids(filter({ tag: 'vision', least: 0.6 }))).toEqual([1]);
    expect(ids(filter({ most: 0.6 }))).toEqual([2, 11]);
    const threshold = { on: true, probability: 0.7 };
    expect(ids({ ...filter({ tag: 'other' }), threshold })).toEqual([2, 11]);
  });

  it('sorts, with rows that lack it last in either direction', () => {
    expect(ids(sort('name', true))).toEqual([11, 10, 2, 1]);
    expect(ids(sort('title'))).toEqual([10, 2, 1, 11]);
    expect(ids(sort('title', true))).toEqual([1, 2, 10, 11]);
    expect(ids(sort('probability'))).toEqual([11, 2, 1, 10]);
    expect(ids(sort('probability', true))).toEqual([1, 2, 11, 10]);
    expect(ids(sort('tag', true))).toEqual([1, 11, 2, 10]);
    expect(ids(sort('passages', true))).toEqual([11, 2, 1, 10]);
    expect(ids(sort('state'))).toEqual([10, 1, 2, 11]);
    expect(ids(sort('added', true))).toEqual([11, 10, 2, 1]);
  });

  it('gives the same array until something changes that it depends on', () => {
    const before = state({ documents, ...sort('name') });
    expect(shownRows({ ...before, text: 'typed' })).toBe(shownRows(before));
    expect(shownRows({ ...before, documents: [...documents] })).not.toBe(shownRows(before));
  });

  it('shows nothing before the list is there', () => {
    expect(ids({ documents: null })).toEqual([]);
  });

  it('has no tags for probabilities of another set', () => {
    const pack = { ...fakePack, tags: fakePack.tags.slice(1) };
    const changes = {
      ...filter({ tag: 'language' }),
      packState: { phase: 'ready', pack } as const,
    };
    expect(ids(changes)).toEqual([]);
  });
});

describe('tagCounts', () => {
  it('counts what the filter lets through, but for its tag', () => {
    const counts = (changes: Partial<AppState>) => tagCounts(state({ documents, ...changes }));
    expect(counts({})).toEqual({ counts: [2, 1, 0], without: 0 });
    expect(counts(filter({ tag: 'language' })).counts).toEqual([2, 1, 0]);
    expect(counts(filter({ least: 0.7 })).counts).toEqual([1, 0, 0]);
    const pack = { ...fakePack, noneTag: null };
    const strict = {
      packState: { phase: 'ready', pack } as const,
      threshold: { on: true, probability: 0.7 },
    };
    expect(counts(strict)).toEqual({ counts: [1, 0, 0], without: 2 });
  });
});
