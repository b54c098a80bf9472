import type { Failure } from '../../app/failure.ts';
import { useActions } from '../app-context.ts';
import { FailureWords } from '../controls/failure-words.tsx';
import { Note } from './note.tsx';

export function SwitchFailureNote({ failure }: { readonly failure: Failure }) {
  const { switching } = useActions();
  return (
    <Note onDismiss={switching.dismiss}>
      <FailureWords failure={failure} />
    </Note>
  );
}
