import { t } from '../../app/words/t.ts';
import type { Words } from '../../core/words.ts';
import { useActions } from '../app-context.ts';
import { Note } from './note.tsx';

/** One quiet line on what went wrong and was mended. */
export function MendedNote({ notice }: { readonly notice: Words }) {
  const { dismissNotice } = useActions();
  return (
    <Note onDismiss={() => dismissNotice(notice)}>
      <p>{t(notice)}</p>
    </Note>
  );
}
