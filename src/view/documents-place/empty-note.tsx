import styles from './empty-note.module.css';
import { OpenButtons } from './open-buttons.tsx';

const FORMATS: readonly (readonly [string, string])[] = [
  ['Papers and notes', 'PDF, Word (DOCX), ODT, EPUB, RTF, LaTeX, Markdown, HTML, plain text'],
  ['Tables', 'CSV, TSV, Excel (XLSX), JSON, JSONL: each row is a document'],
  ['Reference lists', 'BibTeX, RIS, PubMed NBIB, CSL JSON: each entry is a document'],
  ['Archives', 'ZIP with any of these'],
];

/** What belongs here, and the one step to it. */
export function EmptyNote() {
  return (
    <div className={styles.note}>
      <h3>Tag a whole folder at once</h3>
      <p>
        Drop files or a folder anywhere on this page, paste files, or open them. Each document is
        read whole, on this device. Take the tags away as a table or back in your reference list.
      </p>
      <div className={styles.steps}>
        <OpenButtons />
      </div>
      <dl className={styles.formats}>
        {FORMATS.map(([kind, names]) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>{names}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
