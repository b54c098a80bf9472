import type { MouseEvent } from 'react';

/**
 * Gives the focus to the place that a button stands in: for a button that goes with what it does, so
 * that the keyboard goes on from there. Places carry `data-place` and `tabIndex={-1}`.
 */
export function focusPlace({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[data-place]')?.focus();
}

/** Gives the focus to the place around that place, which goes with the button. */
export function focusOuterPlace({ currentTarget }: MouseEvent<HTMLElement>): void {
  const place = currentTarget.closest('[data-place]');
  place?.parentElement?.closest<HTMLElement>('[data-place]')?.focus();
}

/** The press of a button that goes with what it does. */
export function leaving(action: () => void): (event: MouseEvent<HTMLElement>) => void {
  return (event) => {
    focusPlace(event);
    action();
  };
}
