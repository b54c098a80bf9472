import { RotateCw } from 'lucide-react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { useActions } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './documents-table.module.css';

interface RowProblemProps {
  readonly row: DocumentRow;
  readonly problem: NonNullable<DocumentRow['problem']>;
  /** Columns between the name and the state. */
  readonly span: number;
}

/** The name, why there are no tags, and the way to try again. */
export function RowProblem({ row, problem, span }: RowProblemProps) {
  const { documents } = useActions();
  const words = `${problem.message} ${problem.advice}`;
  return (
    <>
      <div role="gridcell" data-key="name">
        <bdi title={row.name}>{row.name}</bdi>
      </div>
      <div
        role="gridcell"
        data-key="problem"
        className={styles.problem}
        aria-colspan={span}
        style={{ gridColumn: `span ${span}` }}
      >
        <bdi title={words}>{words}</bdi>
      </div>
      <div role="gridcell" data-key="state">
        <QuietButton
          tabIndex={-1}
          aria-label={`Retry ${row.name}`}
          onClick={() => documents.retryFile(row.fileId)}
        >
          <RotateCw aria-hidden />
          Retry
        </QuietButton>
      </div>
    </>
  );
}
