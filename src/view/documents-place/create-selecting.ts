import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../../app/app-state.ts';
import type { DocumentsActions } from '../../app/documents/documents-actions.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';

/** Ways to select rows, as lists have them. */
export interface Selecting {
  readonly toggle: (id: number) => void;
  /** All shown rows from the last one that was toggled to this one, in place of the others. */
  readonly extendTo: (id: number) => void;
  /** All shown rows; none where they are selected already. Those that are not shown stay. */
  readonly toggleAll: () => void;
  /** What a removal takes: the selected rows where this one is among them, else this one. */
  readonly toRemove: (id: number) => readonly number[];
}

export function createSelecting(
  store: Pick<StoreApi<AppState>, 'getState'>,
  { select }: Pick<DocumentsActions, 'select'>,
): Selecting {
  let anchor: number | null = null;

  return {
    toggle(id) {
      anchor = id;
      const next = new Set(store.getState().selected);
      if (!next.delete(id)) next.add(id);
      select(next);
    },
    extendTo(id) {
      const ids = shownRows(store.getState()).map((row) => row.id);
      const to = ids.indexOf(id);
      const from = anchor === null ? -1 : ids.indexOf(anchor);
      if (from < 0) anchor = id;
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      select(new Set(ids.slice(first, last + 1)));
    },
    toggleAll() {
      const state = store.getState();
      const shown = shownRows(state);
      const next = new Set(state.selected);
      const areAll = shown.every(({ id }) => next.has(id));
      for (const { id } of shown) {
        if (areAll) next.delete(id);
        else next.add(id);
      }
      select(next);
    },
    toRemove(id) {
      const { selected } = store.getState();
      return selected.has(id) ? [...selected] : [id];
    },
  };
}
