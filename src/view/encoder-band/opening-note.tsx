import { useAppState } from '../app-context.ts';
import { Note } from './note.tsx';

export function OpeningNote({ encoder }: { readonly encoder: string }) {
  const before = useAppState((state) =>
    state.encoder.phase === 'ready' ? state.encoder.encoder.name : null,
  );
  return (
    <Note>
      <p>
        Opening {encoder}. {before !== null && `${before} goes on tagging until it is ready.`}
      </p>
    </Note>
  );
}
