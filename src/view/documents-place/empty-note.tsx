import { t } from '../../app/words/t.ts';
import { type Words, words } from '../../app/words/words.ts';
import styles from './empty-note.module.css';
import { OpenButtons, type OpenButtonsProps } from './open-buttons.tsx';

const FORMATS: readonly (readonly [Words, Words])[] = [
  [
    words('Papers and notes'),
    words('PDF, Word (DOCX), ODT, EPUB, RTF, LaTeX, Markdown, HTML, plain text'),
  ],
  [words('Tables'), words('CSV, TSV, Excel (XLSX), JSON, JSONL: each row is a document')],
  [words('Reference lists'), words('BibTeX, RIS, PubMed NBIB, CSL JSON: each entry is a document')],
  [words('Archives'), words('ZIP with any of these')],
];

/** What belongs here, and the one step to it. */
export function EmptyNote({ chooser }: OpenButtonsProps) {
  return (
    <div className={styles.note}>
      <h3>{t('Tag a whole folder at once')}</h3>
      <p>
        {t(
          'Drop files or a folder anywhere on this page, paste files, or open them. Each document is read whole, on this device. Take the tags away as a table or back in your reference list.',
        )}
      </p>
      <div className={styles.steps}>
        <OpenButtons chooser={chooser} />
      </div>
      <dl className={styles.formats}>
        {FORMATS.map(([kind, names]) => (
          <div key={t(kind)}>
            <dt>{t(kind)}</dt>
            <dd>{t(names)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
