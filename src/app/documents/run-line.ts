import { counted } from '../counted.ts';
import { duration } from '../duration.ts';
import { t } from '../words/t.ts';
import type { DocumentsRun } from './documents-slice.ts';

/** What is being done with the documents, in words; null where nothing is. */
export function runLine(run: DocumentsRun): string | null {
  switch (run.phase) {
    case 'idle':
      return null;
    case 'reading':
      return `Reading files: ${progress(run.filesDone, run.filesTotal)}`;
    case 'tagging': {
      const left = run.remainingMilliseconds;
      const rest = left === null ? '' : `, about ${duration(Math.max(1000, left))} left`;
      return `Tagging: ${progress(run.done, run.total)}${rest}`;
    }
    case 'paused': {
      const left = `Paused with ${counted(run.total - run.done, 'document')} to go`;
      return run.reason === undefined ? left : `${left}: ${t(run.reason.message)}`;
    }
  }
}

const numbers = new Intl.NumberFormat('en');

function progress(done: number, total: number): string {
  return `${numbers.format(done)} of ${numbers.format(total)}`;
}
