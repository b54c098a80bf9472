import { RotateCw } from 'lucide-react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './documents-table.module.css';

interface RowProblemProps {
  readonly row: DocumentRow;
  readonly problem: NonNullable<DocumentRow['problem']>;
  /** Where there is no column of titles, the title takes the name's place. */
  readonly isList: boolean;
  /** Columns between the name and the state. */
  readonly span: number;
}

/** The name, the title where it is known, why there are no tags, and the way to try again. */
export function RowProblem({ row, problem, isList, span }: RowProblemProps) {
  const { documents } = useActions();
  const { name, title, fileId } = row;
  const words = `${t(problem.message)} ${t(problem.advice)}`;
  const hasTitleCell = title !== '' && !isList;
  const rest = hasTitleCell ? span - 1 : span;
  return (
    <>
      <div role="cell" data-key="name">
        <bdi title={name}>{isList && title !== '' ? title : name}</bdi>
      </div>
      {hasTitleCell && (
        <div role="cell" data-key="title">
          <bdi title={title}>{title}</bdi>
        </div>
      )}
      <div
        role="cell"
        data-key="problem"
        className={styles.problem}
        aria-colspan={rest}
        style={{ gridColumn: `span ${rest}` }}
      >
        <bdi title={words}>{words}</bdi>
      </div>
      <div role="cell" data-key="state">
        <QuietButton
          tabIndex={-1}
          aria-label={t('Retry {name}', { name })}
          onClick={() => documents.retryFile(fileId)}
        >
          <RotateCw aria-hidden />
          {t('Retry')}
        </QuietButton>
      </div>
    </>
  );
}
