import { type RefObject, useLayoutEffect, useState } from 'react';
import type { TableLayout } from './table-columns.ts';

/** Below these widths in pixels, columns leave the table, and then the table becomes a list. */
const FULL = 960;
const COMPACT = 600;

/** The layout that an element has room for. */
export function useTableLayout(element: RefObject<HTMLElement | null>): TableLayout {
  const [layout, setLayout] = useState<TableLayout>('full');
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      // Nothing is shown there: the layout stays for when something is again.
      if (width > 0) setLayout(width < COMPACT ? 'list' : width < FULL ? 'compact' : 'full');
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return layout;
}
