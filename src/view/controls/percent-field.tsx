import { type InputHTMLAttributes, useState } from 'react';
import styles from './percent-field.module.css';

interface PercentFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  /** Accessible name. */
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** A share, typed as a percentage. */
export function PercentField({ label, share, onShare, ...rest }: PercentFieldProps) {
  // What is being typed need not be a number yet; it is let go when the field is left.
  const [draft, setDraft] = useState<string | null>(null);

  function type(typed: string): void {
    setDraft(typed);
    const number = Number(typed);
    if (typed.trim() !== '' && number >= 0 && number <= 100) onShare(number / 100);
  }

  return (
    <span className={styles.field}>
      <input
        type="number"
        aria-label={label}
        min={0}
        max={100}
        step="any"
        value={draft ?? Number((share * 100).toFixed(1))}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
        {...rest}
      />{' '}
      %
    </span>
  );
}
