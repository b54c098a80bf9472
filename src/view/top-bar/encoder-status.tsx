import { encoderForm, encoderStatus } from '../../app/encoder-line.ts';
import { duration } from '../../app/duration.ts';
import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import { DetailsButton } from './details-button.tsx';
import styles from './encoder-status.module.css';
import { Facts } from './facts.tsx';

export function EncoderStatus() {
  const state = useAppState((app) => app.encoder);
  const label = (
    <>
      <span className={styles.dot} data-phase={state.phase} />
      <span className={styles.line}>{encoderStatus(state)}</span>
    </>
  );
  return (
    <DetailsButton title={t('About the encoder')} label={label}>
      <h2>{t('Encoder')}</h2>
      <EncoderDetails />
    </DetailsButton>
  );
}

function EncoderDetails() {
  const state = useAppState((app) => app.encoder);
  switch (state.phase) {
    case 'ready': {
      const { encoder } = state;
      const facts = [
        [t('Model'), encoder.id],
        [t('Runs on'), encoderForm(encoder)],
        [t('Why'), t(encoder.backendReason)],
        [t('Started in'), duration(encoder.startMilliseconds)],
      ] as const;
      return (
        <>
          <p>
            {t('Turns the text into numbers that the tags are read from. It runs on this device.')}
          </p>
          <Facts facts={facts} />
        </>
      );
    }
    case 'loading': {
      const { what, loadedBytes, totalBytes } = state;
      return (
        <Facts
          facts={[
            [t('Loading'), what],
            [
              t('Loaded'),
              t('{loaded} of {total}', {
                loaded: megabytes(loadedBytes),
                total: megabytes(totalBytes),
              }),
            ],
          ]}
        />
      );
    }
    case 'failed':
      return (
        <>
          <p>{t(state.failure.message)}</p>
          <p>{state.failure.detail}</p>
        </>
      );
  }
}
