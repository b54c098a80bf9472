import { type MouseEvent, useEffect, useRef } from 'react';
import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { megabytes } from '../../app/megabytes.ts';
import { useActions } from '../app-context.ts';
import { focusPlace } from '../controls/focus-place.ts';
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

  function close(event: MouseEvent<HTMLElement>): void {
    focusPlace(event);
    onClose();
  }

  function remove(event: MouseEvent<HTMLElement>): void {
    close(event);
    void removeEncoder(entry.id);
  }

  const { name, origin, bytes } = entry;
  return (
    <div
      ref={question}
      className={styles.question}
      role="group"
      aria-label={`Delete ${name}?`}
      tabIndex={-1}
    >
      <p>
        Frees {megabytes(bytes)}. Tag sets trained for it go too. To have it again,{' '}
        {origin === 'hub' ? 'download' : 'import'} it anew.
      </p>
      <div className={styles.actions}>
        <QuietButton onClick={close}>Keep</QuietButton>
        <MainButton onClick={remove}>Delete for good</MainButton>
      </div>
    </div>
  );
}
