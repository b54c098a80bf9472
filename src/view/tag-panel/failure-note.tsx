import { RotateCw } from 'lucide-react';
import type { Failure } from '../../app/failure.ts';
import { t } from '../../app/words/t.ts';
import { leaving } from '../controls/focus-place.ts';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { PanelNote } from './panel-note.tsx';

export function FailureNote({ failure }: { readonly failure: Failure }) {
  const { retry } = useActions();

  return (
    <PanelNote
      title={t(failure.message)}
      action={
        <MainButton onClick={leaving(retry)}>
          <RotateCw aria-hidden />
          {t('Retry')}
        </MainButton>
      }
    >
      <p>{t(failure.advice)}</p>
      <details>
        <summary>{t('Details')}</summary>
        <p>{failure.detail}</p>
      </details>
    </PanelNote>
  );
}
