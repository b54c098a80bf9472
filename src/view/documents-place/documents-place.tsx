import { useEffect, useRef, useState } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { type FileChooser, FileInputs } from '../controls/file-inputs.tsx';
import { DocumentPane } from './document-pane.tsx';
import styles from './documents-place.module.css';
import { DocumentsStatus } from './documents-status.tsx';
import { DocumentsTable } from './documents-table.tsx';
import { DocumentsTools } from './documents-tools.tsx';
import { EmptyNote } from './empty-note.tsx';
import { FailureLine } from './failure-line.tsx';
import { Filters } from './filters.tsx';
import { KeepingLine } from './keeping-line.tsx';
import { RunProgress } from './run-progress.tsx';
import { SelectionLine } from './selection-line.tsx';
import { TagCounts } from './tag-counts.tsx';
import { useTableLayout } from './use-table-layout.ts';

/** Where documents are brought, tagged, looked into and taken away with their tags. */
export function DocumentsPlace() {
  const isKnown = useAppState((state) => state.documents !== null);
  const isEmpty = useAppState(
    ({ documents, run }) => documents?.length === 0 && run.phase === 'idle',
  );
  const openDocument = useAppState((state) => state.openDocument);
  const { documents } = useActions();
  const chooser = useRef<FileChooser>(null);
  const region = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const layout = useTableLayout(region);
  const [removed, setRemoved] = useState(0);

  // A document that is closed takes the focus with it; the list goes on where it was.
  const isOpen = openDocument !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const closes = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (closes && document.activeElement === document.body) grid.current?.focus();
  }, [isOpen]);

  return (
    <main
      className={styles.place}
      data-open={openDocument !== null}
      data-place
      tabIndex={-1}
      aria-label={t('Documents')}
    >
      <section ref={region} className={styles.list} aria-label={t('List of documents')}>
        <header className={styles.head}>
          <h2>{t('Documents')}</h2>
          {isKnown && !isEmpty && <DocumentsTools chooser={chooser} />}
        </header>
        <KeepingLine />
        <FailureLine />
        <RunProgress />
        {!isKnown && <p className={styles.waiting}>{t('Opening the list that is kept here')}</p>}
        {isEmpty && removed === 0 && <EmptyNote chooser={chooser} />}
        {isKnown && (!isEmpty || removed > 0) && (
          <>
            <TagCounts />
            <div className={styles.lines}>
              <Filters />
              <SelectionLine removed={removed} onRemoved={setRemoved} grid={grid} />
            </div>
            <DocumentsTable ref={grid} layout={layout} onRemoved={setRemoved} />
          </>
        )}
      </section>
      {openDocument !== null && <DocumentPane key={openDocument} id={openDocument} />}
      <FileInputs ref={chooser} folderInput={t('Open folder')} onChoose={documents.addFiles} />
      <DocumentsStatus />
    </main>
  );
}
