import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { transferLine } from '../../app/encoders/transfer-line.ts';
import { languageNames } from '../../app/language-names.ts';
import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import { EncoderActions } from './encoder-actions.tsx';
import { EncoderInUse } from './encoder-in-use.tsx';
import styles from './encoder-item.module.css';

/** An encoder in one form: what it is, how it stands, and what can be done with it. */
export function EncoderItem({ entry }: { readonly entry: EncoderEntry }) {
  const inUse = useAppState(
    ({ encoder }) => encoder.phase === 'ready' && encoder.encoder.id === entry.id,
  );
  const { name, about, bytes, isExact, licence, languages, precision, state } = entry;
  const facts = [
    precision,
    isExact ? megabytes(bytes) : t('about {size}', { size: megabytes(bytes) }),
    languages.length > 0 ? languageNames(languages) : null,
    licence,
  ].filter((fact) => fact !== null);

  return (
    <li className={styles.item} aria-label={name} data-place tabIndex={-1}>
      <div className={styles.words}>
        <h3>
          {name}
          {inUse && <span className={styles.badge}>{t('In use')}</span>}
        </h3>
        <p>{about.map((sentence) => t(sentence)).join(' ')}</p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <EncoderActions entry={entry} inUse={inUse} />
      <div className={styles.state}>
        {state.phase === 'downloading' && (
          <ProgressBar
            label={t('Downloading {name}', { name })}
            value={state.totalBytes === 0 ? null : state.loadedBytes / state.totalBytes}
            valueText={transferLine(state, bytes)}
          />
        )}
        {state.phase === 'preparing' && (
          <ProgressBar
            label={t('Preparing {name}', { name })}
            value={state.share}
            valueText={transferLine(state, bytes)}
          />
        )}
        {(state.phase === 'paused' || state.phase === 'unprepared' || state.phase === 'absent') && (
          <p>{transferLine(state, bytes)}</p>
        )}
        {state.phase === 'failed' && (
          <p className={styles.failure}>
            {t(state.failure.message)} {t(state.failure.advice)}
          </p>
        )}
        {inUse && <EncoderInUse id={entry.id} />}
      </div>
    </li>
  );
}
