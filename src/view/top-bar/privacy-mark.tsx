import { ShieldCheck } from 'lucide-react';
import { countByHost, privacyLine } from '../../app/privacy/outbound-requests.ts';
import { offlineLine } from '../../app/offline/offline-line.ts';
import { useAppState } from '../app-context.ts';
import { DetailsButton } from './details-button.tsx';
import { Facts } from './facts.tsx';
import styles from './privacy-mark.module.css';
import { t } from '../../app/words/t.ts';

/** The promise of the app, counted: requests to other places than its own since it was opened. */
export function PrivacyMark() {
  const requests = useAppState((state) => state.outbound);
  const offline = useAppState((state) => state.offline);
  const line = privacyLine(requests);
  const hosts = countByHost(requests);
  const label = (
    <>
      <ShieldCheck aria-hidden />
      <span className={styles.line}>{line}</span>
    </>
  );
  return (
    <DetailsButton title={t('What left this device')} label={label}>
      <h2>{line}</h2>
      <p>
        {t(
          'Your text is read on this device, and no request carries it. Counted since the page was opened: what the page asks other places than its own for, and the downloads of encoders.',
        )}
      </p>
      {hosts.length === 0 ? (
        <p>{t('No request so far.')}</p>
      ) : (
        <Facts
          facts={hosts.map(({ host, purpose, requests: count }) => [
            purpose === 'download' ? t('Download') : t('Request'),
            t('{host}, {count, plural, one {# request} other {# requests}}', { host, count }),
          ])}
        />
      )}
      <p>{offlineLine(offline)}</p>
    </DetailsButton>
  );
}
