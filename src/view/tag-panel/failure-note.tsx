import type { MouseEvent } from 'react';
import { RotateCw } from 'lucide-react';
import type { Failure } from '../../app/failure.ts';
import { focusPlace } from '../controls/focus-place.ts';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { PanelNote } from './panel-note.tsx';

export function FailureNote({ failure }: { readonly failure: Failure }) {
  const { retry } = useActions();

  function press(event: MouseEvent<HTMLElement>): void {
    focusPlace(event);
    retry();
  }

  return (
    <PanelNote
      title={failure.message}
      action={
        <MainButton onClick={press}>
          <RotateCw aria-hidden />
          Retry
        </MainButton>
      }
    >
      <p>{failure.advice}</p>
      <details>
        <summary>Details</summary>
        <p>{failure.detail}</p>
      </details>
    </PanelNote>
  );
}
