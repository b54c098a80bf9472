import { memo } from 'react';
import { shownName } from '../../app/documents/shown-name.ts';
import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { DocumentTags } from '../../app/documents/document-tags.ts';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { useAppState } from '../app-context.ts';
import { cssVariables } from '../css-variables.ts';
import styles from './documents-table.module.css';
import { RowCell } from './row-cell.tsx';
import { RowProblem } from './row-problem.tsx';
import type { TableColumn, TableLayout } from './table-columns.ts';

interface TableRowProps {
  readonly row: DocumentRow;
  readonly tags: DocumentTags | null;
  readonly pack: TagPack | null;
  readonly columns: readonly TableColumn[];
  readonly layout: TableLayout;
  /** From 0, among the shown rows. */
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

/** A document of the table. Presses and keys are the table's to act on. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, tags, pack, columns, layout, index, top, isSelected, isActive, isOpen } = props;
  // What is in it is said anew in another language.
  useAppState((app) => app.language);
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isActive ? 0 : -1}
      data-id={row.id}
      data-index={index}
      data-active={isActive}
      data-state={row.state}
      style={cssVariables({ '--top': `${top}px` })}
    >
      <div role="cell" className={styles.select} data-key="select">
        <input
          type="checkbox"
          aria-label={t('Select {name}', { name: shownName(row.name) })}
          tabIndex={-1}
          checked={isSelected}
          readOnly
        />
      </div>
      {row.problem === null ? (
        columns
          .slice(1)
          .map(({ key, isNumber }) => (
            <RowCell
              key={key}
              column={key}
              isNumber={isNumber === true}
              isList={layout === 'list'}
              row={row}
              tags={tags}
              pack={pack}
            />
          ))
      ) : (
        <RowProblem
          row={row}
          problem={row.problem}
          isList={layout === 'list'}
          span={columns.length - 3}
        />
      )}
    </div>
  );
});
