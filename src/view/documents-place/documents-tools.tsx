import { Columns3, Download } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import styles from './documents-tools.module.css';
import { ExportPanel } from './export-panel.tsx';
import { OpenButtons, type OpenButtonsProps } from './open-buttons.tsx';
import { PanelButton } from './panel-button.tsx';

/** More documents in, their tags out, and how they are read. */
export function DocumentsTools({ chooser }: OpenButtonsProps) {
  const hasTables = useAppState(({ files }) => files.some(({ table }) => table !== null));
  const leavesOut = useAppState((state) => state.leavesOutReferences);
  const { documents } = useActions();
  return (
    <div className={styles.tools}>
      <OpenButtons chooser={chooser} />
      <PanelButton
        title={t('Export')}
        label={
          <>
            <Download aria-hidden />
            {t('Export')}
          </>
        }
      >
        <ExportPanel />
      </PanelButton>
      {hasTables && (
        <PanelButton
          title={t('Columns of tables')}
          label={
            <>
              <Columns3 aria-hidden />
              {t('Columns')}
            </>
          }
        >
          <ColumnsPanel />
        </PanelButton>
      )}
      <label
        className={styles.switch}
        title={t('The references at the end of a paper say little of it')}
      >
        <input
          type="checkbox"
          checked={leavesOut}
          onChange={(event) => documents.leaveOutReferences(event.currentTarget.checked)}
        />
        {t('Leave out reference lists')}
      </label>
    </div>
  );
}
