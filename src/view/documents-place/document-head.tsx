import { ArrowLeft, RotateCw, X } from 'lucide-react';
import { counted } from '../../app/counted.ts';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './document-pane.module.css';
import { STATE_WORDS } from './state-words.ts';

interface DocumentHeadProps {
  readonly row: DocumentRow;
  readonly title: string;
}

/** What a document is called, how much of it there is, and what there is to know of its reading. */
export function DocumentHead({ row, title }: DocumentHeadProps) {
  const { documents } = useActions();
  const close = (): void => documents.open(null);
  const facts = [
    STATE_WORDS[row.state],
    row.passages > 0 ? counted(row.passages, 'passage') : null,
    row.tokens > 0 ? counted(row.tokens, 'token') : null,
    row.characters > 0 ? counted(row.characters, 'character') : null,
  ].filter((fact) => fact !== null);

  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <span className={styles.back}>
          <QuietButton onClick={close}>
            <ArrowLeft aria-hidden />
            Back to the list
          </QuietButton>
        </span>
        <span className={styles.close}>
          <IconButton label="Close the document" onClick={close}>
            <X aria-hidden />
          </IconButton>
        </span>
      </div>
      <h2 dir="auto" title={title}>
        {title}
      </h2>
      {title !== row.name && (
        <p className={styles.name} title={row.name}>
          <bdi>{row.name}</bdi>
        </p>
      )}
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {row.givenTag !== null && (
        <p>
          The file gives it the tag <strong>{row.givenTag}</strong>.
        </p>
      )}
      {row.notes.map((note, index) => (
        <p key={index}>{t(note)}</p>
      ))}
      {row.duplicateOf !== null && <DuplicateLine id={row.duplicateOf} />}
      {row.problem !== null && (
        <div className={styles.problem}>
          <p>
            <strong>{t(row.problem.message)}</strong> {t(row.problem.advice)}
          </p>
          <QuietButton onClick={() => documents.retryFile(row.fileId)}>
            <RotateCw aria-hidden />
            Retry
          </QuietButton>
        </div>
      )}
    </header>
  );
}

function DuplicateLine({ id }: { readonly id: number }) {
  const { documents } = useActions();
  const name = useAppState((state) => state.documents?.find((row) => row.id === id)?.name);
  if (name === undefined) return null;
  return (
    <p>
      The same text as{' '}
      <button type="button" className={styles.link} onClick={() => documents.open(id)}>
        <bdi>{name}</bdi>
      </button>
      .
    </p>
  );
}
