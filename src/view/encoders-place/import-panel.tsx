import { useEffect, useRef } from 'react';
import type { ImportState } from '../../app/encoders/import-state.ts';
import { percent } from '../../app/percent.ts';
import { listed } from '../../app/words/listed.ts';
import { t } from '../../app/words/t.ts';
import { words, type Words } from '../../app/words/words.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Sentence } from '../controls/sentence.tsx';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import { FailureWords } from './failure-words.tsx';
import styles from './import-panel.module.css';
import { ImportReport } from './import-report.tsx';
import { PackReport } from './pack-report.tsx';
import { TagNamesForm } from './tag-names-form.tsx';

/** What the files that were chosen or dropped come to. */
export function ImportPanel() {
  const importing = useAppState((state) => state.importing);
  const panel = useRef<HTMLElement>(null);
  const { phase } = importing;
  useEffect(() => {
    const section = panel.current;
    if (phase === 'idle' || section === null) return undefined;
    const place = section.parentElement?.closest<HTMLElement>('[data-place]');
    section.focus();
    return () => {
      // What had the focus may have gone with the step that it ended.
      if (document.activeElement === document.body) place?.focus();
    };
  }, [phase]);
  if (phase === 'idle') return null;
  return (
    <section ref={panel} className={styles.panel} aria-label={t('Import')} data-place tabIndex={-1}>
      <ImportStep importing={importing} />
    </section>
  );
}

function ImportStep({ importing }: { readonly importing: ImportState }) {
  const { importing: actions } = useActions();
  switch (importing.phase) {
    case 'idle':
      return null;
    case 'running': {
      const { what, share } = importing;
      return (
        <>
          <h3>{t('Importing')}</h3>
          <ProgressBar
            label={t('Importing')}
            value={share}
            valueText={listed(share === null ? [t(what)] : [t(what), percent(share)])}
          >
            <QuietButton onClick={actions.discard}>{t('Cancel import')}</QuietButton>
          </ProgressBar>
        </>
      );
    }
    case 'incomplete':
      return (
        <>
          <h3>{t('Something is missing')}</h3>
          <p>
            <Sentence
              of={words('Choose or drop also {files}. The files that came wait for it.')}
              parts={{ files: <strong>{allOf(importing.missing)}</strong> }}
            />
          </p>
          <QuietButton onClick={actions.discard}>{t('Never mind')}</QuietButton>
        </>
      );
    case 'unnamed-tags':
      return <TagNamesForm count={importing.count} />;
    case 'done':
    case 'saving':
      return <ImportReport imported={importing.imported} isSaving={importing.phase === 'saving'} />;
    case 'pack':
      return <PackReport found={importing.found} />;
    case 'failed':
      return <FailureWords failure={importing.failure} onClose={actions.discard} />;
  }
}

/** Such as `config.json and tokenizer.json or vocab.txt`. */
function allOf(files: readonly Words[]): string {
  return files
    .map((file) => t(file))
    .reduce((before, last) => t('{before} and {last}', { before, last }));
}
