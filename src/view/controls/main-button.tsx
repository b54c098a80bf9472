import type { ButtonHTMLAttributes } from 'react';
import styles from './controls.module.css';

/** The one step that a place offers. */
export function MainButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={styles.main} {...props} />;
}
