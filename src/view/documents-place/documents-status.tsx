import { counted } from '../../app/counted.ts';
import { runLine } from '../../app/documents/run-line.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { useAppState } from '../app-context.ts';
import { useCalmWords } from './use-calm-words.ts';

/** Progress is worth hearing now and then only. */
const CALM_MILLISECONDS = 5000;

/** Tells assistive technology how far the tagging is, and how many documents are shown. */
export function DocumentsStatus() {
  const run = useAppState((state) => state.run);
  const shown = useAppState((state) => shownRows(state).length);
  const all = useAppState((state) => state.documents?.length ?? 0);
  const isTagged = useAppState((state) =>
    (state.documents ?? []).every(({ state: at }) => at !== 'waiting' && at !== 'encoding'),
  );
  const idle = shown === all ? counted(all, 'document') : `${counted(shown, 'document')} shown`;
  const words = runLine(run) ?? `${idle}${isTagged && all > 0 ? ', all read' : ''}.`;
  return (
    <p className="visually-hidden" role="status">
      {useCalmWords(words, CALM_MILLISECONDS)}
    </p>
  );
}
