import type { ReactNode } from 'react';
import styles from './panel-note.module.css';

interface PanelNoteProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Shows after a moment only: most readings are over before the words are worth showing. */
  readonly isLate?: boolean;
}

/** Words where the headline would be. */
export function PanelNote({ title, children, action, isLate }: PanelNoteProps) {
  return (
    <div className={styles.note} data-late={isLate}>
      <h2>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
