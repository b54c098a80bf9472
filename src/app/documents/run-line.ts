import { duration } from '../duration.ts';
import { t } from '../words/t.ts';
import type { DocumentsRun } from './documents-slice.ts';

/** What is being done with the documents, in words; null where nothing is. */
export function runLine(run: DocumentsRun): string | null {
  switch (run.phase) {
    case 'idle':
      return null;
    case 'reading':
      return t('Reading files: {done, number} of {total, number}', {
        done: run.filesDone,
        total: run.filesTotal,
      });
    case 'tagging': {
      const { done, total, remainingMilliseconds: left } = run;
      if (left === null) return t('Tagging: {done, number} of {total, number}', { done, total });
      return t('Tagging: {done, number} of {total, number}, about {time} left', {
        done,
        total,
        time: duration(Math.max(1000, left)),
      });
    }
    case 'paused': {
      const count = run.total - run.done;
      if (run.reason === undefined) {
        return t('Paused with {count, plural, one {# document} other {# documents}} to go', {
          count,
        });
      }
      return t('Paused with {count, plural, one {# document} other {# documents}} to go: {why}', {
        count,
        why: t(run.reason.message),
      });
    }
  }
}
