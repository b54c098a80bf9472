import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import { EncoderItem } from './encoder-item.tsx';
import styles from './encoders-place.module.css';
import { ExportButtons } from './export-buttons.tsx';
import { ExportPanel } from './export-panel.tsx';
import { ImportButtons } from './import-buttons.tsx';
import { ImportPanel } from './import-panel.tsx';
import { SpaceLines } from './space-lines.tsx';

/** Where encoders are chosen, downloaded, imported and deleted. */
export function EncodersPlace() {
  const encoders = useAppState((state) => state.encoders);
  return (
    <main className={styles.place} data-place tabIndex={-1}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h2>{t('Encoders')}</h2>
          <p>
            {t(
              'An encoder is the language model that reads the text. Everything runs and stays on this device.',
            )}
          </p>
          <div className={styles.tools}>
            <ImportButtons />
            <ExportButtons />
          </div>
        </header>
        <ImportPanel />
        <ExportPanel />
        <ul className={styles.list} aria-label={t('Encoders')}>
          {encoders.map((entry: EncoderEntry) => (
            <EncoderItem key={entry.id} entry={entry} />
          ))}
        </ul>
        <footer className={styles.foot}>
          <SpaceLines />
        </footer>
      </div>
    </main>
  );
}
