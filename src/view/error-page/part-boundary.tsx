import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { t } from '../../app/words/t.ts';
import { useApp } from '../app-context.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { MainButton } from '../controls/main-button.tsx';
import styles from './part-boundary.module.css';
import { useNoteFault } from './use-note-fault.ts';

interface PartBoundaryProps {
  /** What the page says when the part is missing. */
  readonly title: string;
  /** Whether the part is what the page is about, and not one beside the text. */
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** Keeps a failure to one part of the page; the rest, with the text, goes on. */
export function PartBoundary({ title, isMain = false, children }: PartBoundaryProps) {
  return (
    <ErrorBoundary
      fallback={<PartFailure title={title} isMain={isMain} />}
      onError={useNoteFault()}
    >
      {children}
    </ErrorBoundary>
  );
}

function PartFailure({ title, isMain }: Pick<PartBoundaryProps, 'title' | 'isMain'>) {
  const { recovery } = useApp();
  const Part = isMain ? 'main' : 'section';
  return (
    <Part className={styles.failure}>
      <div role="alert">
        <h2>{title}</h2>
        <p>
          {t(
            'Something failed, or a file did not arrive. Your text, documents and encoders are kept. Restart the page.',
          )}
        </p>
      </div>
      <div className={styles.buttons}>
        <MainButton onClick={() => recovery.restart('as-it-was')}>
          <RotateCw aria-hidden />
          {t('Restart')}
        </MainButton>
        <CopyButton copy={() => recovery.copy(recovery.report())}>{t('Copy details')}</CopyButton>
      </div>
    </Part>
  );
}
