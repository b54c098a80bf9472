import { duration } from '../../app/duration.ts';
import type { ReadingProgress as Progress } from '../../app/tagging-slice.ts';
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
  const done = windowsDone.toLocaleString('en');
  const total = windowsTotal.toLocaleString('en');
  const left =
    remainingMilliseconds < 1000 ? '' : `, about ${duration(remainingMilliseconds)} left`;
  return (
    <ProgressBar
      label="Reading the text"
      value={windowsDone / windowsTotal}
      valueText={`Window ${done} of ${total}${left}`}
    >
      <QuietButton onClick={leaving(stopReading)}>Cancel</QuietButton>
    </ProgressBar>
  );
}
