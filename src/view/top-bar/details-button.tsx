import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './details-button.module.css';

interface DetailsButtonProps {
  /** Accessible name of the panel that opens. */
  readonly title: string;
  readonly label: ReactNode;
  readonly align: 'start' | 'end';
  readonly children: ReactNode;
}

/** A line that opens into a panel; the browser's popover closes it by Esc or a click elsewhere. */
export function DetailsButton({ title, label, align, children }: DetailsButtonProps) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        {label}
        <ChevronDown aria-hidden />
      </button>
      <section
        id={id}
        popover="auto"
        className={styles.panel}
        data-align={align}
        aria-label={title}
      >
        {children}
      </section>
    </>
  );
}
