import { useAppState } from '../app-context.ts';
import { FailureWords } from '../controls/failure-words.tsx';
import styles from './documents-place.module.css';

/** What could not be kept or written. */
export function FailureLine() {
  const failure = useAppState((state) => state.documentsFailure);
  if (failure === null) return null;
  return (
    <div className={styles.failure} role="alert">
      <FailureWords failure={failure} />
    </div>
  );
}
