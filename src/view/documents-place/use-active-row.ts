import { useMemo, useState } from 'react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';

export interface RowPlace {
  readonly id: number | null;
  readonly index: number;
}

export interface ActiveRow {
  /** -1 where there are no rows. */
  readonly index: number;
  readonly activate: (place: RowPlace) => void;
}

/**
 * The row that keys act on. It stays the active one when the rows are sorted anew; when it is gone,
 * the one that has come into its place is.
 */
export function useActiveRow(rows: readonly DocumentRow[]): ActiveRow {
  const [active, setActive] = useState<RowPlace>({ id: null, index: 0 });
  const index = useMemo(() => {
    if (rows[active.index]?.id === active.id) return active.index;
    const found = active.id === null ? -1 : rows.findIndex(({ id }) => id === active.id);
    return found < 0 ? Math.min(active.index, rows.length - 1) : found;
  }, [rows, active]);
  return { index, activate: setActive };
}
