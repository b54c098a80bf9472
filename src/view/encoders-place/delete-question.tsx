import { type MouseEvent, useEffect, useRef } from 'react';
import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { focusOuterPlace, focusPlace, leaving } from '../controls/focus-place.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './encoder-actions.module.css';

interface DeleteQuestionProps {
  readonly entry: EncoderEntry;
  readonly onClose: () => void;
}

/** Deleting cannot be undone without another download or import, so it is asked, in place. */
export function DeleteQuestion({ entry, onClose }: DeleteQuestionProps) {
  const { removeEncoder } = useActions();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);

  const { name, origin, bytes } = entry;

  function remove(event: MouseEvent<HTMLElement>): void {
    // What was imported goes from the list; what can be downloaded anew stays in it.
    if (origin === 'imported') focusOuterPlace(event);
    else focusPlace(event);
    onClose();
    void removeEncoder(entry.id);
  }

  return (
    <div
      ref={question}
      className={styles.question}
      role="group"
      aria-label={t('Delete {name}?', { name })}
      tabIndex={-1}
    >
      <p>
        {t(
          origin === 'hub'
            ? 'Frees {size}. Tag sets trained for it go too. To have it again, download it anew.'
            : 'Frees {size}. Tag sets trained for it go too. To have it again, import it anew.',
          { size: megabytes(bytes) },
        )}
      </p>
      <div className={styles.actions}>
        <QuietButton onClick={leaving(onClose)}>{t('Keep')}</QuietButton>
        <MainButton onClick={remove}>{t('Delete for good')}</MainButton>
      </div>
    </div>
  );
}
