import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { useActions } from '../app-context.ts';
import { HEAD_HEIGHT } from './table-columns.ts';

/**
 * Which rows are in the page: those on the screen, some around them, and the active one wherever it
 * is, since it has the focus. The app is told which ones are on the screen.
 */
export function useRowVirtualizer(
  table: RefObject<HTMLDivElement | null>,
  rows: readonly DocumentRow[],
  rowHeight: number,
  activeIndex: number,
): Virtualizer<HTMLDivElement, Element> {
  const { documents } = useActions();
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => table.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return activeIndex < 0 || inView.includes(activeIndex)
        ? inView
        : [...inView, activeIndex].toSorted((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const { range, isScrolling } = virtualizer;
  const shown = range === null ? [] : rows.slice(range.startIndex, range.endIndex + 1);
  // As one value, so that it is the same as long as the rows are.
  const shownIds = shown.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (shownIds !== '' && !isScrolling) documents.showing(shownIds.split(' ').map(Number));
  }, [documents, shownIds, isScrolling]);
  return virtualizer;
}
