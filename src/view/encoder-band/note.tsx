import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../app/words/t.ts';
import { leaving } from '../controls/focus-place.ts';
import { IconButton } from '../controls/icon-button.tsx';
import styles from './note.module.css';

interface NoteProps {
  readonly children: ReactNode;
  /** Accessible name. */
  readonly label?: string;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** Changes too often to be read out. */
  readonly isTicking?: boolean;
}

/** Words with what can be done about them. */
export function Note({
  children,
  label = t('About the encoder'),
  actions,
  onDismiss,
  isTicking,
}: NoteProps) {
  return (
    <div
      className={styles.note}
      role="group"
      aria-label={label}
      aria-live={isTicking ? 'off' : undefined}
    >
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {onDismiss && (
        <IconButton label={t('Close this note')} onClick={leaving(onDismiss)}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
