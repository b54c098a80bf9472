import { Pause, Play, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './encoder-actions.module.css';
import { DeleteQuestion } from './delete-question.tsx';
import { DownloadButton } from './download-button.tsx';

interface EncoderActionsProps {
  readonly entry: EncoderEntry;
  readonly inUse: boolean;
}

/** The buttons of an encoder. One that goes with what it does leaves the focus to its encoder. */
export function EncoderActions({ entry, inUse }: EncoderActionsProps) {
  const { downloads, switching } = useActions();
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, state, origin } = entry;

  const act = (action: (formId: string) => void) => leaving(() => action(id));

  if (isAsking) return <DeleteQuestion entry={entry} onClose={() => setIsAsking(false)} />;
  return (
    <div className={styles.actions}>
      {state.phase === 'absent' && <DownloadButton entry={entry} />}
      {state.phase === 'downloading' && (
        <QuietButton onClick={act(downloads.pause)}>
          <Pause aria-hidden />
          {t('Pause')}
        </QuietButton>
      )}
      {(state.phase === 'paused' ||
        state.phase === 'unprepared' ||
        (state.phase === 'failed' && origin === 'hub')) && (
        <QuietButton onClick={act(downloads.start)}>
          <Play aria-hidden />
          {t('Resume')}
        </QuietButton>
      )}
      {state.phase !== 'ready' && state.phase !== 'absent' && origin === 'hub' && (
        <QuietButton onClick={act(downloads.cancel)}>
          <X aria-hidden />
          {t('Cancel')}
        </QuietButton>
      )}
      {state.phase === 'ready' && !inUse && (
        <QuietButton
          onClick={() => switching.chooseEncoder(id)}
          aria-label={t('Use {name}', { name })}
        >
          {t('Use')}
        </QuietButton>
      )}
      {(origin === 'imported' || (origin === 'hub' && state.phase === 'ready')) && (
        <QuietButton
          onClick={() => setIsAsking(true)}
          aria-label={t('Delete {name}', { name })}
          title={t('Frees {size}', { size: megabytes(entry.bytes) })}
        >
          <Trash2 aria-hidden />
          {t('Delete')}
        </QuietButton>
      )}
    </div>
  );
}
