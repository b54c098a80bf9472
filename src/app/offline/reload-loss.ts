import type { AppState } from '../app-state.ts';
import { isBlank } from '../text-slice.ts';
import { t } from '../words/t.ts';

/** What the next load could not bring back. */
export type ReloadLoss = 'text' | 'documents' | 'import' | 'training';

/** What a reload would lose, if anything. */
export function reloadLoss({
  text,
  keeping,
  documents,
  documentsKeeping,
  importing,
  training,
}: Pick<
  AppState,
  'text' | 'keeping' | 'documents' | 'documentsKeeping' | 'importing' | 'training'
>): ReloadLoss | null {
  if (keeping !== 'kept' && !isBlank(text)) return 'text';
  const { phase } = documentsKeeping;
  const isInMemory = phase === 'partly' || phase === 'in-memory';
  if (isInMemory && documents !== null && documents.length > 0) return 'documents';
  if (isAtWork(importing.phase)) return 'import';
  return isAtWork(training.phase) ? 'training' : null;
}

function isAtWork(phase: string): boolean {
  return phase === 'running' || phase === 'saving';
}

/** What a reload does to what is on the page, in a sentence. */
export function reloadLine(loss: ReloadLoss | null): string {
  switch (loss) {
    case 'text':
      return t('This browser does not keep your text: copy it first.');
    case 'documents':
      return t('Some documents are kept only until this tab is closed: export their tags first.');
    case 'import':
      return t('The import under way would be lost: let it end first.');
    case 'training':
      return t('The training under way would be lost: let it end first.');
    case null:
      return t('Your text and your documents are kept.');
  }
}
