import { type ReactNode, useId, useState } from 'react';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './panel-button.module.css';

interface PanelButtonProps {
  /** Accessible name of the panel that opens. */
  readonly title: string;
  readonly label: ReactNode;
  /** There only while the panel is open. */
  readonly children: ReactNode;
}

/** A button with a panel below it; the browser's popover closes it by Esc or a click elsewhere. */
export function PanelButton({ title, label, children }: PanelButtonProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <QuietButton popoverTarget={id}>{label}</QuietButton>
      <section
        id={id}
        popover="auto"
        className={styles.panel}
        aria-label={title}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && children}
      </section>
    </>
  );
}
