import type { ImportState } from '../../app/encoders/import-state.ts';
import { reportFacts } from '../../app/encoders/report-facts.ts';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Facts } from '../top-bar/facts.tsx';
import { PrecisionChoice } from './precision-choice.tsx';
import styles from './import-panel.module.css';

interface ImportReportProps {
  readonly imported: Extract<ImportState, { phase: 'done' }>['imported'];
  readonly isSaving: boolean;
}

/** What was found and made, before it is used or discarded. */
export function ImportReport({ imported, isSaving }: ImportReportProps) {
  const { importing } = useActions();
  return (
    <>
      <h3>{imported.source.name} can be used</h3>
      <Facts facts={reportFacts(imported.report)} />
      {imported.source.format === 'compact' && (
        <PrecisionChoice chosen={imported.source.precision} isFixed={isSaving} />
      )}
      <div className={styles.buttons}>
        <MainButton onClick={importing.keep} aria-disabled={isSaving}>
          {isSaving ? 'Keeping it' : 'Use'}
        </MainButton>
        {!isSaving && <QuietButton onClick={importing.discard}>Discard</QuietButton>}
      </div>
    </>
  );
}
