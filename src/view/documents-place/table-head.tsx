import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DocumentsSort } from '../../app/documents/documents-slice.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import styles from './documents-table.module.css';
import { COLUMNS, type TableColumn, type TableLayout } from './table-columns.ts';

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly layout: TableLayout;
  readonly onToggleAll: () => void;
}

export function TableHead({ columns, layout, onToggleAll }: TableHeadProps) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.headRow} aria-rowindex={1}>
        {columns.map((column) => {
          if (column.key === 'select') return <SelectAll key="select" onToggleAll={onToggleAll} />;
          return layout === 'list' ? (
            <ListHeader key={column.key} column={column} />
          ) : (
            <Header key={column.key} column={column} />
          );
        })}
      </div>
    </div>
  );
}

function SelectAll({ onToggleAll }: { readonly onToggleAll: () => void }) {
  const rows = useAppState(shownRows);
  const selected = useAppState((state) => state.selected);
  const box = useRef<HTMLInputElement>(null);
  const count = selected.size === 0 ? 0 : rows.filter(({ id }) => selected.has(id)).length;
  const areAll = count > 0 && count === rows.length;
  const areSome = count > 0 && !areAll;
  useEffect(() => {
    if (box.current) box.current.indeterminate = areSome;
  }, [areSome]);
  return (
    <div role="columnheader" className={styles.select} aria-label={t('Selected')}>
      <label>
        <input
          ref={box}
          type="checkbox"
          aria-label={t('Select all shown')}
          checked={areAll}
          onChange={onToggleAll}
        />
      </label>
    </div>
  );
}

function Header({ column }: { readonly column: TableColumn }) {
  const sort = useAppState((state) => state.sort);
  const { documents } = useActions();
  const { name, sort: by, isNumber } = column;
  if (by === null) {
    return (
      <div role="columnheader" data-number={isNumber}>
        {t(name)}
      </div>
    );
  }
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <div role="columnheader" data-number={isNumber} aria-sort={ariaSort(sort, by)}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => documents.sortBy(nextSort(sort, by, isNumber === true))}
      >
        {t(name)}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </div>
  );
}

/** A list has no room for headers: the first one becomes a choice, the others are only heard. */
function ListHeader({ column }: { readonly column: TableColumn }) {
  const sort = useAppState((state) => state.sort);
  const { documents } = useActions();
  const { key, name, sort: by } = column;
  if (key !== 'name') {
    return (
      <div
        role="columnheader"
        className="visually-hidden"
        aria-sort={by === null ? undefined : ariaSort(sort, by)}
      >
        {t(name)}
      </div>
    );
  }
  return (
    <div role="columnheader" aria-sort={ariaSort(sort, 'name')} aria-label={t(name)}>
      <Choice
        label={t('Sort by')}
        value={`${sort.by}${sort.descending ? DESCENDING : ''}`}
        options={sorts()}
        onChoose={(value) => {
          const [chosen] = value.split(DESCENDING);
          const found = COLUMNS.find((other) => other.sort === chosen);
          documents.sortBy({
            by: found?.sort ?? 'added',
            descending: value.endsWith(DESCENDING),
          });
        }}
      />
    </div>
  );
}

/** Ends the value of a choice. */
const DESCENDING = '-descending';

/** The ways to sort, in the page's language. */
function sorts(): { readonly value: string; readonly name: string }[] {
  return [
    { value: 'added', name: t('First come first') },
    { value: `added${DESCENDING}`, name: t('Last come first') },
    ...COLUMNS.flatMap(({ name, sort, isNumber }) => {
      if (sort === null) return [];
      const column = t(name);
      const [up, down] = isNumber
        ? [t('{column}, lowest first', { column }), t('{column}, highest first', { column })]
        : [t('{column}, A to Z', { column }), t('{column}, Z to A', { column })];
      return [
        { value: sort, name: up },
        { value: `${sort}${DESCENDING}`, name: down },
      ];
    }),
  ];
}

function ariaSort(
  sort: DocumentsSort,
  by: DocumentsSort['by'],
): 'ascending' | 'descending' | undefined {
  if (sort.by !== by) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

/** Up, down, and back to how they came; numbers begin with the highest. */
function nextSort(
  sort: DocumentsSort,
  by: DocumentsSort['by'],
  beginsDescending: boolean,
): DocumentsSort {
  if (sort.by !== by) return { by, descending: beginsDescending };
  if (sort.descending === beginsDescending) return { by, descending: !beginsDescending };
  return { by: 'added', descending: false };
}
