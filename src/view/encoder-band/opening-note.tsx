import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import { Note } from './note.tsx';

export function OpeningNote({ encoder }: { readonly encoder: string }) {
  const before = useAppState((state) =>
    state.encoder.phase === 'ready' ? state.encoder.encoder.name : null,
  );
  return (
    <Note>
      <p>
        {t('Opening {encoder}.', { encoder })}{' '}
        {before !== null && t('{encoder} goes on tagging until it is ready.', { encoder: before })}
      </p>
    </Note>
  );
}
