import type { ReactNode } from 'react';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null where nobody knows. */
  readonly value: number | null;
  /** What is done and what is left, in words. */
  readonly valueText: string;
  readonly children?: ReactNode;
}

export function ProgressBar({ label, value, valueText, children }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <progress aria-label={label} value={value ?? undefined} max={1} />
      <div className={styles.line}>
        <span>{valueText}</span>
        {children}
      </div>
    </div>
  );
}
