import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import styles from './choice.module.css';

interface ChoiceProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  /** Accessible name. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, as the device's own list. */
export function Choice({ label, options, onChoose, ...rest }: ChoiceProps) {
  return (
    <span className={styles.choice}>
      <select
        aria-label={label}
        title={label}
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...rest}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden />
    </span>
  );
}
