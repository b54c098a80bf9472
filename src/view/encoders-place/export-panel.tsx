import { percent } from '../../app/percent.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import { FailureWords } from './failure-words.tsx';
import styles from './import-panel.module.css';

/** How an export goes, and why it failed. The file itself is the browser's to show. */
export function ExportPanel() {
  const state = useAppState(({ exporting }) => exporting);
  const { exporting } = useActions();
  if (state.phase === 'idle') return null;
  return (
    <section className={styles.panel} aria-label={t('Export')}>
      {state.phase === 'running' ? (
        <>
          <h3>
            {t('Exporting {tagSet} with {encoder}', {
              tagSet: state.tagSet,
              encoder: state.encoder,
            })}
          </h3>
          <ProgressBar
            label={t('Exporting')}
            value={state.share}
            valueText={state.share === null ? t('Opening the weights') : percent(state.share)}
          >
            <QuietButton onClick={leaving(exporting.discard)}>{t('Cancel export')}</QuietButton>
          </ProgressBar>
        </>
      ) : (
        <FailureWords failure={state.failure} onClose={exporting.discard} />
      )}
    </section>
  );
}
