import { duration } from '../../app/duration.ts';
import type { TrainingState } from '../../app/encoders/training-state.ts';
import { listed } from '../../app/words/listed.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import { Note } from './note.tsx';
import { ScoresTable } from './scores-table.tsx';

type Active = Exclude<TrainingState, { phase: 'idle' }>;

/** How the training of a tag set for another encoder goes, and what it came to. */
export function TrainingNote({ training }: { readonly training: Active }) {
  const { training: actions } = useActions();
  switch (training.phase) {
    case 'running': {
      const { encoder, tagSet, step, remainingMilliseconds: left } = training;
      const title = t('Training {tagSet} for {encoder}', { tagSet, encoder });
      return (
        <Note
          isTicking
          actions={
            <QuietButton onClick={leaving(actions.cancel)}>{t('Cancel training')}</QuietButton>
          }
        >
          <ProgressBar
            label={title}
            value={step.stage === 'encoding' ? step.rowsDone / step.rowsTotal : null}
            valueText={listed([
              title,
              stepWords(step),
              ...(left === null
                ? []
                : [t('about {time} left', { time: duration(Math.max(1000, left)) })]),
            ])}
          />
        </Note>
      );
    }
    case 'failed':
      return (
        <Note onDismiss={actions.dismiss}>
          <p>
            <strong>{t(training.failure.message)}</strong> {t(training.failure.advice)}
          </p>
        </Note>
      );
    case 'done':
      return (
        <Note onDismiss={actions.dismiss} actions={<GoBack training={training} />}>
          <p>
            {t('{tagSet} now works with {encoder}.', {
              tagSet: training.tagSet,
              encoder: training.now.encoder,
            })}
          </p>
          <ScoresTable now={training.now} before={training.before} />
        </Note>
      );
  }
}

function stepWords(step: Extract<Active, { phase: 'running' }>['step']): string {
  switch (step.stage) {
    case 'starting':
      return t('opening the encoder');
    case 'encoding':
      return t('read {done, number} of {total, plural, one {# text} other {# texts}}', {
        done: step.rowsDone,
        total: step.rowsTotal,
      });
    case 'fitting':
      return t('fitting, round {round}', { round: step.fitsDone });
  }
}

/** The scores may say that the encoder before was the better one. */
function GoBack({ training }: { readonly training: Extract<Active, { phase: 'done' }> }) {
  const { switching } = useActions();
  const inUse = useAppState((state) => state.choice.encoderId);
  const { before, now, tagSet } = training;
  if (before === null) return null;
  const other = inUse === before.encoderId ? now : before;
  return (
    <QuietButton onClick={() => switching.choosePair(other.encoderId, tagSet)}>
      {t('Use {name}', { name: other.encoder })}
    </QuietButton>
  );
}
