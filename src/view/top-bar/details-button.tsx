import { type ReactNode, useId } from 'react';
import styles from './details-button.module.css';

interface DetailsButtonProps {
  /** Accessible name of the panel that opens. */
  readonly title: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A line that opens into a panel; the browser's popover closes it by Esc or a click elsewhere. */
export function DetailsButton({ title, label, children }: DetailsButtonProps) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        {label}
      </button>
      {/* It may scroll, so the keyboard has to reach it. */}
      <div
        id={id}
        popover="auto"
        className={styles.panel}
        role="region"
        aria-label={title}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
