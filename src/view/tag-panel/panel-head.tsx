import { isBlank } from '../../app/text-slice.ts';
import { currentFailure } from '../../app/page-state.ts';
import { cautionOf } from '../../app/caution.ts';
import { readability } from '../../app/readability.ts';
import { t } from '../../app/words/t.ts';
import { leaving } from '../controls/focus-place.ts';
import { useActions, useAppState } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { Headline } from './headline.tsx';
import { LoadingNote } from './loading-note.tsx';
import { PanelNote } from './panel-note.tsx';
import { ReadingProgress, useReadingProgress } from './reading-progress.tsx';

/** What the tags come to, or else why there are none and what to do. */
export function PanelHead() {
  const failure = useAppState(currentFailure);
  const encoder = useAppState((state) => state.encoder);
  const packPhase = useAppState((state) => state.packState.phase);
  const phase = useAppState((state) => state.tagging.phase);
  const readable = useAppState(({ result }) => result && readability(result));
  const caution = useAppState(
    ({ result, languageHint }) => result && cautionOf(result, languageHint),
  );
  const progress = useReadingProgress();

  if (failure !== null) return <FailureNote failure={failure} />;
  if (encoder.phase === 'loading') return <LoadingNote {...encoder} />;
  if (packPhase === 'loading') return <PanelNote title={t('Loading the tag set')} />;
  if (phase === 'stopped') return <StoppedNote />;
  if (readable === 'none' && progress === null) {
    return (
      <PanelNote title={t('Nothing here that the model can read')}>
        {t(
          'It knows words, letters, digits and punctuation. Emoji, control characters and words of more than 100 characters tell it nothing. Your text is kept.',
        )}
      </PanelNote>
    );
  }
  if (readable === 'well' || readable === 'little') {
    return <Headline caution={caution} />;
  }
  if (phase === 'running') {
    return (
      <PanelNote title={t('Reading')} isLate>
        {progress && <ReadingProgress progress={progress} />}
      </PanelNote>
    );
  }
  return <EmptyNote />;
}

function EmptyNote() {
  const isEmpty = useAppState((state) => state.text === '');
  const hasBlanksOnly = useAppState((state) => isBlank(state.text)) && !isEmpty;
  if (hasBlanksOnly) {
    return (
      <PanelNote title={t('Only blanks so far')}>
        {t('Write a word, and its tags appear.')}
      </PanelNote>
    );
  }
  return (
    <PanelNote title={t('Tags appear here as you write')}>
      {t('The text is read on this device and never leaves it.')}
    </PanelNote>
  );
}

function StoppedNote() {
  const tagging = useAppState((state) => state.tagging);
  const { readOn } = useActions();

  const progress = tagging.phase === 'stopped' ? tagging.progress : null;
  return (
    <PanelNote
      title={t('Reading was stopped')}
      action={<MainButton onClick={leaving(readOn)}>{t('Read on')}</MainButton>}
    >
      {progress &&
        t('{done, plural, one {# window} other {# windows}} of {total, number} were read.', {
          done: progress.windowsDone,
          total: progress.windowsTotal,
        })}{' '}
      {t('Your text is kept.')}
    </PanelNote>
  );
}
