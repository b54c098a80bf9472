import type { ReactNode } from 'react';
import styles from './panel-note.module.css';

interface PanelNoteProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Words where the headline would be. */
export function PanelNote({ title, children, action }: PanelNoteProps) {
  return (
    <div className={styles.note}>
      <h2>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
