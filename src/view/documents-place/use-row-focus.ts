import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

interface RowEvents {
  /** A key that was pressed on a row itself, not on what is in it. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPress: (event: MouseEvent) => void;
}

/**
 * Keys and presses of the table's rows, one listener for all of them, and the focus, which the active row
 * has: it stays in the table when that row goes, or is put elsewhere.
 * @returns gives the focus to the active row, or else to the table
 */
export function useRowFocus(
  table: RefObject<HTMLElement | null>,
  { onKey, onPress }: RowEvents,
): () => void {
  const isInside = useRef(false);

  function focusActive(): void {
    const active = table.current?.querySelector<HTMLElement>('[data-active="true"]');
    (active ?? table.current)?.focus({ preventScroll: true });
  }

  const keyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.dataset['id'] !== undefined) onKey(event);
  });
  const press = useEffectEvent(onPress);
  const focusIn = useEffectEvent(({ target }: FocusEvent) => {
    isInside.current = true;
    const hasRows = table.current?.querySelector('[data-active="true"]');
    if (target === table.current && hasRows) focusActive();
  });

  useEffect(() => {
    const element = table.current;
    if (element === null) return;
    const leave = new AbortController();
    const { signal } = leave;
    element.addEventListener('keydown', keyDown, { signal });
    element.addEventListener('click', press, { signal });
    element.addEventListener('focusin', focusIn, { signal });
    // Of an element that is taken out, browsers say nothing, or that nothing takes the focus.
    const left = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null && !element.contains(relatedTarget as Node)) {
        isInside.current = false;
      }
    };
    element.addEventListener('focusout', left, { signal });
    const pressed = ({ target }: Event): void => {
      if (!element.contains(target as Node)) isInside.current = false;
    };
    document.addEventListener('pointerdown', pressed, { signal });
    return () => leave.abort();
  }, [table]);

  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement === table.current;
    if (isInside.current && isLost) focusActive();
  });
  return focusActive;
}
