import { duration } from '../../app/duration.ts';
import type { ReadingProgress as Progress } from '../../app/tagging-slice.ts';
import { t } from '../../app/words/t.ts';
import { leaving } from '../controls/focus-place.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { ProgressBar } from './progress-bar.tsx';

/** How far the reading of a long text is; null for short ones, which are done before one could say. */
export function useReadingProgress(): Progress | null {
  return useAppState(({ tagging }) => (tagging.phase === 'running' ? tagging.progress : null));
}

export function ReadingProgress({ progress }: { readonly progress: Progress }) {
  const { stopReading } = useActions();

  const { windowsDone, windowsTotal, remainingMilliseconds } = progress;
  const counts = { done: windowsDone, total: windowsTotal };
  const line =
    remainingMilliseconds < 1000
      ? t('Window {done, number} of {total, number}', counts)
      : t('Window {done, number} of {total, number}, about {time} left', {
          ...counts,
          time: duration(remainingMilliseconds),
        });
  return (
    <ProgressBar label={t('Reading the text')} value={windowsDone / windowsTotal} valueText={line}>
      <QuietButton onClick={leaving(stopReading)}>{t('Cancel')}</QuietButton>
    </ProgressBar>
  );
}
