import type { ButtonHTMLAttributes } from 'react';
import styles from './controls.module.css';

/** A button of icon and words that shows its surface only under the pointer. */
export function QuietButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={styles.quiet} {...props} />;
}
