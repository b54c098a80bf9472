import type { ButtonHTMLAttributes } from 'react';
import styles from './controls.module.css';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Accessible name, shown when the pointer rests on the button. */
  readonly label: string;
}

export function IconButton({ label, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} title={label} {...rest} />
  );
}
