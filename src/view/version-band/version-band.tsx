import { useAppState } from '../app-context.ts';
import styles from '../encoder-band/encoder-band.module.css';
import { MissingPartNote } from './missing-part-note.tsx';
import { UpdateNote } from './update-note.tsx';

/** Below the top bar, only when there is something to say about the app's version. */
export function VersionBand() {
  const update = useAppState((state) => state.update);
  const missingPart = useAppState((state) => state.missingPart);
  return (
    <div className={styles.band} aria-live="polite" data-place tabIndex={-1}>
      {missingPart !== null && <MissingPartNote part={missingPart} />}
      {/* A reload, which that asks for, takes the newer version as well. */}
      {missingPart === null && update !== 'none' && <UpdateNote update={update} />}
    </div>
  );
}
