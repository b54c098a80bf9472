import { duration } from '../../app/duration.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { ProgressBar } from './progress-bar.tsx';

/** How far the reading of a long text is. Short texts are done before there is any to show. */
export function ReadingProgress() {
  const tagging = useAppState((state) => state.tagging);
  const { stopReading } = useActions();
  if (tagging.phase !== 'running' || tagging.progress === null) return null;
  const { windowsDone, windowsTotal, remainingMilliseconds } = tagging.progress;
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
      <QuietButton onClick={stopReading}>Cancel</QuietButton>
    </ProgressBar>
  );
}
