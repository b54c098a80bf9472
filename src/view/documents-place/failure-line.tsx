import { useAppState } from '../app-context.ts';
import styles from './documents-place.module.css';

/** What could not be kept or written. */
export function FailureLine() {
  const failure = useAppState((state) => state.documentsFailure);
  if (failure === null) return null;
  return (
    <div className={styles.failure} role="alert">
      <p>
        <strong>{failure.message}</strong> {failure.advice}
      </p>
      <details>
        <summary>Details</summary>
        <p>{failure.detail}</p>
      </details>
    </div>
  );
}
