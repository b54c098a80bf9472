import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import styles from './choice.module.css';

interface ChoiceProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  /** Accessible name. */
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly name: string;
    /** Of the name, where it is not the page's. */
    readonly lang?: string;
  }[];
  /** Seen in place of what is chosen. */
  readonly icon?: LucideIcon;
  readonly onChoose: (value: string) => void;
}

/** One of several, as the device's own list. */
export function Choice({
  label,
  options,
  icon: Icon = ChevronDown,
  onChoose,
  ...rest
}: ChoiceProps) {
  return (
    <span className={styles.choice} data-as-icon={Icon !== ChevronDown}>
      <select
        aria-label={label}
        title={label}
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...rest}
      >
        {options.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
      <Icon aria-hidden />
    </span>
  );
}
