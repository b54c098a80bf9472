import { Pause, Play, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { DocumentsRun } from '../../app/documents/documents-slice.ts';
import { runLine } from '../../app/documents/run-line.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { focusPlace } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import styles from './run-progress.module.css';

/** How far the reading and tagging is, while there is some. */
export function RunProgress() {
  const run = useAppState((state) => state.run);
  const { documents } = useActions();
  const words = runLine(run);
  if (run.phase === 'idle' || words === null) return <Untagged />;
  const isPaused = run.phase === 'paused';
  const reason = isPaused ? run.reason : undefined;

  function cancel(event: MouseEvent<HTMLElement>): void {
    focusPlace(event);
    documents.cancel();
  }

  return (
    <div className={styles.run}>
      <ProgressBar
        label={run.phase === 'reading' ? t('Reading files') : t('Tagging documents')}
        value={shareDone(run)}
        valueText={words}
      >
        <span className={styles.buttons}>
          {reason === undefined && run.phase !== 'reading' && (
            <QuietButton onClick={isPaused ? documents.resume : documents.pause}>
              {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
              {isPaused ? t('Resume') : t('Pause')}
            </QuietButton>
          )}
          <QuietButton onClick={cancel}>
            <X aria-hidden />
            {t('Cancel')}
          </QuietButton>
        </span>
      </ProgressBar>
      {reason && (
        <p className={styles.reason}>
          {t(reason.message)} {t(reason.advice)}
        </p>
      )}
    </div>
  );
}

/** What was cancelled, or failed, can be taken up again. */
function Untagged() {
  const count = useAppState(
    ({ documents }) => documents?.filter(({ state }) => state === 'failed').length ?? 0,
  );
  const { documents } = useActions();
  if (count === 0) return null;

  function resume(event: MouseEvent<HTMLElement>): void {
    focusPlace(event);
    documents.resume();
  }

  return (
    <p className={styles.untagged}>
      {t('{count, plural, one {# document} other {# documents}} not tagged.', { count })}
      <QuietButton onClick={resume}>
        <Play aria-hidden />
        {t('{count, plural, one {Tag it} other {Tag them}}', { count })}
      </QuietButton>
    </p>
  );
}

/** 0 to 1; null while nothing can be said. */
function shareDone(run: Exclude<DocumentsRun, { phase: 'idle' }>): number | null {
  const [done, total] =
    run.phase === 'reading' ? [run.filesDone, run.filesTotal] : [run.done, run.total];
  return total === 0 ? null : done / total;
}
