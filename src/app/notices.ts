import type { StoreApi } from 'zustand/vanilla';
import type { Words } from '../core/words.ts';

/** Each one quiet line on what went wrong and was worked around. */
export interface NoticesSlice {
  /** The newest last; each once. */
  readonly notices: readonly Words[];
}

type NoticesStore = Pick<StoreApi<NoticesSlice>, 'setState'>;

export function addNotice(store: NoticesStore, notice: Words): void {
  store.setState(({ notices }) => ({
    notices: [...notices.filter((other) => !isSame(other, notice)), notice],
  }));
}

export function dropNotice(store: NoticesStore, notice: Words): void {
  store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }));
}

function isSame(a: Words, b: Words): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
