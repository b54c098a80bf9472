import type { MouseEvent } from 'react';

/**
 * Gives the focus to the place that a button stands in: for a button that goes with what it does, so
 * that the keyboard goes on from there. Places carry `data-place` and `tabIndex={-1}`.
 */
export function focusPlace({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[data-place]')?.focus();
}
