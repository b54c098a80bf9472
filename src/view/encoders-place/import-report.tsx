import type { ImportState } from '../../app/encoders/import-state.ts';
import { reportFacts } from '../../app/encoders/report-facts.ts';
import { t } from '../../app/words/t.ts';
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
      <h3>{t('{name} can be used', { name: imported.source.name })}</h3>
      <Facts facts={reportFacts(imported.report)} />
      {imported.source.format === 'compact' && (
        <PrecisionChoice chosen={imported.source.precision} isFixed={isSaving} />
      )}
      <div className={styles.buttons}>
        <MainButton onClick={importing.keep} aria-disabled={isSaving}>
          {isSaving ? t('Keeping it') : t('Use')}
        </MainButton>
        {!isSaving && <QuietButton onClick={importing.discard}>{t('Discard')}</QuietButton>}
      </div>
    </>
  );
}
