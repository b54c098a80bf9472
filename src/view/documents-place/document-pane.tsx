import { useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { shownName } from '../../app/documents/shown-name.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { DocumentGauge } from './document-gauge.tsx';
import { DocumentHead } from './document-head.tsx';
import styles from './document-pane.module.css';
import { DocumentText } from './document-text.tsx';
import { useOpenedDocument } from './use-opened-document.ts';

/** The element that takes the focus when a document is opened by key. */
export const PANE_ID = 'document-pane';

/** One document whole: its text, its passages and their tags. */
export function DocumentPane({ id }: { readonly id: number }) {
  const row = useAppState((state) => state.documents?.find((other) => other.id === id));
  const { documents } = useActions();
  const opening = useOpenedDocument(row);
  const pane = useRef<HTMLElement>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const isGone = row === undefined;

  useEffect(() => {
    if (isGone) documents.open(null);
  }, [documents, isGone]);
  // Where the pane takes the list's place, the focus would be lost with it.
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.checkVisibility() === false;
    if (isLost) pane.current?.focus();
  }, []);
  useEffect(() => {
    const { current } = pane;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') documents.open(null);
    };
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, [documents]);

  if (row === undefined) return null;
  return (
    <section
      ref={pane}
      id={PANE_ID}
      className={styles.pane}
      aria-label={titleOf(row)}
      data-place
      tabIndex={-1}
    >
      <DocumentHead row={row} title={titleOf(row)} />
      {opening.phase === 'reading' && row.state !== 'unread' && (
        <p className={styles.waiting}>{t('Opening the document')}</p>
      )}
      {opening.phase === 'failed' && (
        <p className={styles.problem} role="alert">
          {t(opening.failure.message)} {t(opening.failure.advice)}
        </p>
      )}
      {opening.phase === 'there' && (
        <>
          <DocumentGauge
            text={opening.document.text}
            probabilities={opening.probabilities}
            passages={opening.document.taggedPassages}
            marked={marked}
            onMark={setMarked}
          />
          <DocumentText document={opening.document} marked={marked} onMark={setMarked} />
        </>
      )}
    </section>
  );
}

function titleOf({ title, name }: DocumentRow): string {
  return title === '' ? shownName(name) : title;
}
