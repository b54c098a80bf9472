import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import styles from './columns-panel.module.css';
import { TableColumnsForm } from './table-columns-form.tsx';

/** What the columns of each table were taken for. */
export function ColumnsPanel() {
  const files = useAppState((state) => state.files);
  const tables = files.filter(({ table }) => table !== null);
  return (
    <div className={styles.panel}>
      <p>{t('What each column is was guessed. Correct it, and the table is read again.')}</p>
      {tables.map(({ id, name, table }) => (
        <details key={id} open={tables.length === 1} name="columns">
          <summary>
            <bdi>{name}</bdi>
          </summary>
          {table && <TableColumnsForm fileId={id} {...table} />}
        </details>
      ))}
    </div>
  );
}
