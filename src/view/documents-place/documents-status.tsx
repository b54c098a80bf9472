import { runLine } from '../../app/documents/run-line.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { t } from '../../app/words/t.ts';
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
  const words = runLine(run) ?? idleLine({ shown, all, areRead: isTagged && all > 0 });
  return (
    <p className="visually-hidden" role="status">
      {useCalmWords(words, CALM_MILLISECONDS)}
    </p>
  );
}

interface Idle {
  readonly shown: number;
  readonly all: number;
  readonly areRead: boolean;
}

function idleLine({ shown, all, areRead }: Idle): string {
  if (shown === all) {
    return t(
      areRead
        ? '{all, plural, one {# document} other {# documents}}, all read.'
        : '{all, plural, one {# document} other {# documents}}.',
      { all },
    );
  }
  return t(
    areRead
      ? '{shown, plural, one {# document} other {# documents}} shown, all read.'
      : '{shown, plural, one {# document} other {# documents}} shown.',
    { shown },
  );
}
