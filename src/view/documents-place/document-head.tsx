import { ArrowLeft, RotateCw, X } from 'lucide-react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { shownName } from '../../app/documents/shown-name.ts';
import { t } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import { useActions, useAppState } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Sentence } from '../controls/sentence.tsx';
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
  const { passages, tokens, characters } = row;
  const name = shownName(row.name);
  const facts = [
    t(STATE_WORDS[row.state]),
    passages > 0 && t('{passages, plural, one {# passage} other {# passages}}', { passages }),
    tokens > 0 && t('{tokens, plural, one {# token} other {# tokens}}', { tokens }),
    characters > 0 &&
      t('{characters, plural, one {# character} other {# characters}}', { characters }),
  ].filter((fact) => fact !== false);

  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <span className={styles.back}>
          <QuietButton onClick={close}>
            <ArrowLeft aria-hidden />
            {t('Back to the list')}
          </QuietButton>
        </span>
        <span className={styles.close}>
          <IconButton label={t('Close the document')} onClick={close}>
            <X aria-hidden />
          </IconButton>
        </span>
      </div>
      <h2 dir="auto" title={title}>
        {title}
      </h2>
      {title !== name && (
        <p className={styles.name} title={name}>
          <bdi>{name}</bdi>
        </p>
      )}
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {row.givenTag !== null && (
        <p>
          <Sentence
            of={words('The file gives it the tag {tag}.')}
            parts={{ tag: <strong>{row.givenTag}</strong> }}
          />
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
            {t('Retry')}
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
      <Sentence
        of={words('The same text as {document}.')}
        parts={{
          document: (
            <button type="button" className={styles.link} onClick={() => documents.open(id)}>
              <bdi>{shownName(name)}</bdi>
            </button>
          ),
        }}
      />
    </p>
  );
}
