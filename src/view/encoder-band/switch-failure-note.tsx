import type { Failure } from '../../app/failure.ts';
import { useActions } from '../app-context.ts';
import { Note } from './note.tsx';

export function SwitchFailureNote({ failure }: { readonly failure: Failure }) {
  const { switching } = useActions();
  return (
    <Note onDismiss={switching.dismiss}>
      <p>
        <strong>{failure.message}</strong> {failure.advice}
      </p>
      <details>
        <summary>Details</summary>
        <p>{failure.detail}</p>
      </details>
    </Note>
  );
}
