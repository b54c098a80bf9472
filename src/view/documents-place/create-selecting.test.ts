import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { createFakeApp } from '../../app/fakes/fake-app.ts';
import { createSelecting } from './create-selecting.ts';

/** Rows a to h with ids 1 to 8. */
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index): DocumentRow => ({
  id: index + 1,
  fileId: 1,
  name,
  title: '',
  state: 'waiting',
  problem: null,
  notes: [],
  probabilities: null,
  passages: 0,
  tokens: 0,
  characters: 0,
  givenTag: null,
  duplicateOf: null,
}));

function table() {
  const { store } = createFakeApp();
  store.setState({ documents: ROWS, selected: new Set() });
  const selecting = createSelecting(store, {
    select: (selected) => store.setState({ selected }),
  });
  return {
    store,
    selecting,
    selected: () => [...store.getState().selected].toSorted((a, b) => a - b),
  };
}

describe('createSelecting', () => {
  it('adds and takes away', () => {
    const { selecting, selected } = table();
    selecting.toggle(3);
    selecting.toggle(5);
    expect(selected()).toEqual([3, 5]);
    selecting.toggle(3);
    expect(selected()).toEqual([5]);
  });

  it('extends from the last one toggled, either way, in the order that is shown', () => {
    const { store, selecting, selected } = table();
    selecting.toggle(4);
    selecting.extendTo(6);
    expect(selected()).toEqual([4, 5, 6]);
    selecting.extendTo(2);
    expect(selected()).toEqual([2, 3, 4]);
    store.setState({ sort: { by: 'added', descending: true } });
    selecting.extendTo(8);
    expect(selected()).toEqual([4, 5, 6, 7, 8]);
  });

  it('begins with the row itself where none was toggled', () => {
    const { selecting, selected } = table();
    selecting.extendTo(3);
    expect(selected()).toEqual([3]);
    selecting.extendTo(5);
    expect(selected()).toEqual([3, 4, 5]);
  });

  it('takes all that are shown or none of them, and leaves the others', () => {
    const { store, selecting, selected } = table();
    selecting.toggle(1);
    store.setState((state) => ({ filter: { ...state.filter, text: 'c' } }));
    selecting.toggleAll();
    expect(selected()).toEqual([1, 3]);
    selecting.toggleAll();
    expect(selected()).toEqual([1]);
  });

  it('removes the selected rows only when the row is among them', () => {
    const { selecting } = table();
    selecting.toggle(1);
    selecting.toggle(2);
    expect(selecting.toRemove(2)).toEqual([1, 2]);
    expect(selecting.toRemove(7)).toEqual([7]);
  });
});
