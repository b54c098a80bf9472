import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { tagsOfRows } from '../../app/documents/tags-of-rows.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { cssVariables } from '../css-variables.ts';
import { createSelecting } from './create-selecting.ts';
import { PANE_ID } from './document-pane.tsx';
import styles from './documents-table.module.css';
import { rowAfterKey } from './row-after-key.ts';
import { COLUMNS_OF, HEAD_HEIGHT, ROW_HEIGHTS, type TableLayout } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useActiveRow } from './use-active-row.ts';
import { usePack } from './use-pack.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowVirtualizer } from './use-row-virtualizer.ts';

interface DocumentsTableProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly layout: TableLayout;
  /** How many rows were removed, so that they can be offered back. */
  readonly onRemoved: (count: number) => void;
}

/** Every document in a row; only the rows on the screen are in the page. One stop of the Tab key. */
export function DocumentsTable({ ref, layout, onRemoved }: DocumentsTableProps) {
  const { store } = useApp();
  const { documents } = useActions();
  const rows = useAppState(shownRows);
  const tagsOf = useAppState(tagsOfRows);
  const selected = useAppState((state) => state.selected);
  const openDocument = useAppState((state) => state.openDocument);
  const pack = usePack();
  const [selecting] = useState(() => createSelecting(store, documents));
  const active = useActiveRow(rows);
  const columns = COLUMNS_OF[layout];
  const rowHeight = ROW_HEIGHTS[layout];
  const virtualizer = useRowVirtualizer(ref, rows, rowHeight, active.index);

  const focusActive = useRowFocus(ref, {
    onKey(event) {
      const row = rows[active.index];
      if (row && (goByKey(event) || actByKey(event, row.id))) event.preventDefault();
    },
    onPress: press,
  });

  function goByKey({ key, shiftKey }: KeyboardEvent): boolean {
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1);
    const next = rowAfterKey(key, active.index, { rows: rows.length, page });
    const to = next === null ? undefined : rows[next];
    if (next === null || to === undefined) return false;
    flushSync(() => active.activate({ id: to.id, index: next }));
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusActive();
    if (shiftKey) selecting.extendTo(to.id);
    return true;
  }

  function actByKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, id: number): boolean {
    if (key === 'Enter') enter(id);
    else if (key === ' ' && shiftKey) selecting.extendTo(id);
    else if (key === ' ') selecting.toggle(id);
    else if (key === 'Delete' || key === 'Backspace') remove(id);
    else if (key === 'a' && (ctrlKey || metaKey)) selecting.toggleAll();
    else if (key === 'Escape' && openDocument !== null) documents.open(null);
    else return false;
    return true;
  }

  /** By key the focus goes along; by pointer it stays, so that the arrow keys go on here. */
  function enter(id: number): void {
    flushSync(() => documents.open(id));
    document.getElementById(PANE_ID)?.focus();
  }

  function remove(id: number): void {
    const ids = selecting.toRemove(id);
    documents.remove(ids);
    onRemoved(ids.length);
  }

  function press({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const element = target.closest<HTMLElement>('[data-id]');
    if (element === null) return;
    const id = Number(element.dataset['id']);
    active.activate({ id, index: Number(element.dataset['index']) });
    if (shiftKey) selecting.extendTo(id);
    else if (ctrlKey || metaKey || target.closest('[data-key="select"]')) selecting.toggle(id);
    else if (target.closest('button') === null) documents.open(id);
  }

  return (
    <div
      ref={ref}
      className={styles.table}
      data-layout={layout}
      style={cssVariables({
        '--columns': columns.map(({ width }) => width).join(' '),
        '--row-height': `${rowHeight}px`,
        '--head-height': `${HEAD_HEIGHT}px`,
      })}
      role="table"
      aria-label={t('Documents')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={-1}
    >
      <TableHead columns={columns} layout={layout} onToggleAll={selecting.toggleAll} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <TableRow
              key={row.id}
              row={row}
              tags={tagsOf(row)}
              pack={pack}
              columns={columns}
              layout={layout}
              index={index}
              top={start - HEAD_HEIGHT}
              isSelected={selected.has(row.id)}
              isActive={index === active.index}
              isOpen={row.id === openDocument}
            />
          );
        })}
      </div>
      {rows.length === 0 && <p className={styles.none}>{t('No document passes the filters.')}</p>}
    </div>
  );
}
