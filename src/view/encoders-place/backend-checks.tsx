import { checkLine } from '../../app/encoders/check-line.ts';
import { t } from '../../app/words/t.ts';
import styles from './backend-checks.module.css';

interface BackendChecksProps {
  readonly checks: readonly Parameters<typeof checkLine>[0][];
}

/** The self-checks: known texts against known vectors, for each place to run. */
export function BackendChecks({ checks }: BackendChecksProps) {
  return (
    <details className={styles.checks}>
      <summary>{t('Self-checks')}</summary>
      <ul>
        {checks.map(checkLine).map(({ form, words }) => (
          <li key={form}>
            <strong>{form}</strong> {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
