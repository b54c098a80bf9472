import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOVE = { duration: 160, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;

/**
 * Lets the list's rows glide to where a render has put them. Each move is added to those under way,
 * so that a row which moves again goes on from where it is seen.
 */
export function useMovingRows(list: RefObject<HTMLElement | null>): void {
  const tops = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const before = tops.current;
    tops.current = new Map();
    for (const row of list.current?.children ?? []) {
      const key = row instanceof HTMLElement ? row.dataset['key'] : undefined;
      if (!(row instanceof HTMLElement) || key === undefined) continue;
      const top = row.offsetTop;
      const way = (before.get(key) ?? top) - top;
      tops.current.set(key, top);
      if (way === 0 || isStill) continue;
      row.animate([{ translate: `0 ${way}px` }, { translate: '0 0' }], {
        ...MOVE,
        composite: 'add',
      });
    }
  });
}
