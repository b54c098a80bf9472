import { Download, RotateCw } from 'lucide-react';
import type { DocumentsKeeping } from '../../app/documents/documents-slice.ts';
import { t } from '../../app/words/t.ts';
import { type Words, words } from '../../app/words/words.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './documents-place.module.css';
import { useExport } from './use-export.ts';

/** Where documents do not outlive the tab: why, and what can be done about it. */
export function KeepingLine() {
  const keeping = useAppState((state) => state.documentsKeeping);
  return (
    <div aria-live="polite">
      {keeping.phase !== 'kept' && (
        <div className={styles.failure}>
          <p>{t(wordsFor(keeping))}</p>
          <div className={styles.failureActions}>
            {keeping.phase !== 'partly' && <Reload />}
            <ExportFirst />
          </div>
        </div>
      )}
    </div>
  );
}

function Reload() {
  const { recovery } = useApp();
  return (
    <QuietButton onClick={() => recovery.restart('as-it-was')}>
      <RotateCw aria-hidden />
      {t('Reload the page')}
    </QuietButton>
  );
}

function ExportFirst() {
  const { documents } = useActions();
  const hasRows = useAppState((state) => (state.documents ?? []).length > 0);
  const writing = useExport();
  if (!hasRows) return null;
  return (
    <>
      <QuietButton
        onClick={() =>
          writing.start({ kind: 'file', name: 'CSV' }, () => documents.exportTable('csv'))
        }
      >
        <Download aria-hidden />
        {t('Export the tags as CSV')}
      </QuietButton>
      {writing.failure && <span>{t(writing.failure.message)}</span>}
    </>
  );
}

function wordsFor(keeping: Exclude<DocumentsKeeping, { readonly phase: 'kept' }>): Words {
  switch (keeping.phase) {
    case 'partly':
      return keeping.documents > 0
        ? words(
            '{count, plural, one {# document is} other {# documents are}} kept only until this tab is closed: the browser gives no more room. Export the tags, or remove documents and add these again.',
            { count: keeping.documents },
          )
        : words(
            '{count, plural, one {# file is} other {# files are}} kept only until this tab is closed: the browser gives no more room. Remove documents, then add these again.',
            { count: keeping.files },
          );
    case 'in-memory':
      return OBSTACLES[keeping.obstacle];
    case 'ended':
      return ENDS[keeping.by];
  }
}

const OBSTACLES = {
  refused: words(
    'Documents are kept only until this tab is closed: the browser refuses to keep them, as some do in private windows. Export the tags in time.',
  ),
  'newer-version': words(
    'The documents that are kept belong to a newer version of Taglight, and are left as they are. Reload the page to get that version; documents that you add here are kept only until this tab is closed.',
  ),
  'older-tab': words(
    'Another tab with an older version of Taglight holds the documents. Close that tab, then reload this page; documents that you add here are kept only until this tab is closed.',
  ),
};

const ENDS = {
  'newer-tab': words(
    'A newer version of Taglight in another tab has the documents now. Nothing is lost: reload this page to go on with them here.',
  ),
  browser: words(
    'The browser closed the place where documents are kept, perhaps because data of this site was cleared. Export the tags first, then reload the page.',
  ),
};
