import { useActions } from '../app-context.ts';
import { Note } from './note.tsx';

/** One quiet line on what went wrong and was mended. */
export function MendedNote({ sentence }: { readonly sentence: string }) {
  const { dismissNotice } = useActions();
  return (
    <Note onDismiss={dismissNotice}>
      <p>{sentence}</p>
    </Note>
  );
}
