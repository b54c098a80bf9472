import { RotateCw } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { faultWords } from '../../app/recovery/fault-words.ts';
import { t } from '../../app/words/t.ts';
import { useApp, useAppState } from '../app-context.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './error-page.module.css';

/** In place of a page that failed: what failed, what is kept, and the ways on. */
export function ErrorPage({ error }: FallbackProps) {
  const { store, flush, recovery } = useApp();
  const text = useAppState((state) => state.text);
  const isTextKept = useAppState((state) => state.keeping === 'kept');
  const title = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    document.documentElement.dataset['state'] = 'failed';
    document.documentElement.dataset['theme'] = store.getState().theme;
    title.current?.focus();
    flush();
  }, [store, flush]);

  return (
    <main className={styles.page}>
      <h1 ref={title} tabIndex={-1}>
        {t('Taglight has stopped')}
      </h1>
      <p>
        {t(
          'Something in the page failed, and it cannot go on. A restart mends most faults. Nothing was sent anywhere.',
        )}
      </p>
      <p className={styles.fault}>{faultWords(error).split('\n')[0]}</p>
      <ul>
        {text !== '' && (
          <li>
            {isTextKept
              ? t('Your text is kept in this browser.')
              : t('Your text is not kept in this browser: copy it before you restart.')}
          </li>
        )}
        <li>{t('Documents, tag sets and encoders are as they were.')}</li>
      </ul>
      <div className={styles.buttons}>
        <MainButton onClick={() => recovery.restart('as-it-was')}>
          <RotateCw aria-hidden />
          {t('Restart')}
        </MainButton>
        {text !== '' && (
          <CopyButton copy={() => recovery.copy(text)}>{t('Copy the text')}</CopyButton>
        )}
        <CopyButton copy={() => recovery.copy(recovery.report())}>{t('Copy details')}</CopyButton>
      </div>
      <h2>{t('It stops again after a restart?')}</h2>
      <p>
        {t(
          'Then the last text or a setting may be what it fails at. They are put aside, and can be put back.',
        )}
      </p>
      <div className={styles.buttons}>
        <QuietButton onClick={() => recovery.restart('without-last')}>
          {t('Restart without the last text and settings')}
        </QuietButton>
      </div>
      <Report />
    </main>
  );
}

/** What `Copy details` copies. */
function Report() {
  const { recovery } = useApp();
  const [report, setReport] = useState('');
  // The fault is noted only after this page is shown.
  return (
    <details onToggle={() => setReport(recovery.report())}>
      <summary>{t('Details')}</summary>
      <pre dir="ltr">{report}</pre>
    </details>
  );
}
