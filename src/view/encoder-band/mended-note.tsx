import { t } from '../../app/words/t.ts';
import type { Words } from '../../core/words.ts';
import { useActions } from '../app-context.ts';
import { Note } from './note.tsx';

/** One quiet line on what went wrong and was mended. */
export function MendedNote({ sentence }: { readonly sentence: Words }) {
  const { dismissNotice } = useActions();
  return (
    <Note onDismiss={dismissNotice}>
      <p>{t(sentence)}</p>
    </Note>
  );
}
