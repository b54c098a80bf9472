import { useAppState } from '../app-context.ts';
import styles from './encoder-band.module.css';
import { HeadOfferNote } from './head-offer-note.tsx';
import { MendedNote } from './mended-note.tsx';
import { OpeningNote } from './opening-note.tsx';
import { SwitchFailureNote } from './switch-failure-note.tsx';
import { TrainingNote } from './training-note.tsx';

/** Below the top bar, only when there is something to say or to ask about the encoder. */
export function EncoderBand() {
  const switching = useAppState((state) => state.switching);
  const training = useAppState((state) => state.training);
  const notices = useAppState((state) => state.notices);
  return (
    <div className={styles.band} aria-live="polite" data-place tabIndex={-1}>
      {notices.map((notice) => (
        <MendedNote key={JSON.stringify(notice)} notice={notice} />
      ))}
      {switching.phase === 'opening' && <OpeningNote encoder={switching.encoder} />}
      {switching.phase === 'failed' && <SwitchFailureNote failure={switching.failure} />}
      {switching.phase === 'no-head' && <HeadOfferNote offer={switching.offer} />}
      {training.phase !== 'idle' && <TrainingNote training={training} />}
    </div>
  );
}
