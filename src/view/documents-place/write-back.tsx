import { useState } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './export-panel.module.css';
import type { Export } from './use-export.ts';

const NAMES = { bibtex: 'BibTeX', ris: 'RIS' };

/** Reference lists with the tags as keywords, for Zotero, JabRef and EndNote to take up again. */
export function WriteBack({ writing }: { readonly writing: Export }) {
  const files = useAppState((state) => state.files);
  const { documents } = useActions();
  const [isPrefixed, setIsPrefixed] = useState(false);
  const [prefix, setPrefix] = useState('tag:');
  const lists = files.filter(({ writesBack }) => writesBack !== null);
  if (lists.length === 0) return null;
  return (
    <>
      <h3>{t('Back into reference lists')}</h3>
      <p>{t('The tags become keywords; nothing else changes.')}</p>
      <div className={styles.prefix}>
        <label>
          <input
            type="checkbox"
            checked={isPrefixed}
            onChange={(event) => setIsPrefixed(event.currentTarget.checked)}
          />
          {t('Begin each with')}
        </label>
        <input
          aria-label={t('Beginning of each keyword')}
          value={prefix}
          disabled={!isPrefixed}
          maxLength={40}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
      </div>
      <ul className={styles.files}>
        {lists.map(({ id, name, writesBack }) => (
          <li key={id}>
            <QuietButton
              onClick={() =>
                writing.start({ kind: 'file', name }, () =>
                  documents.writeBack(id, isPrefixed ? prefix : ''),
                )
              }
            >
              <bdi title={name}>{name}</bdi>
              {writesBack && <small>{NAMES[writesBack]}</small>}
            </QuietButton>
          </li>
        ))}
      </ul>
    </>
  );
}
