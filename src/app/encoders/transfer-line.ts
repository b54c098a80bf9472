import { duration } from '../duration.ts';
import { megabytes } from '../megabytes.ts';
import { t } from '../words/t.ts';
import type { EntryState } from './encoder-entry.ts';

/** The state of an encoder in a line, such as `43.0 of 111.0 MB, 3.2 MB/s, about 20 s left`. */
export function transferLine(state: EntryState, bytes: number): string {
  switch (state.phase) {
    case 'ready':
      return 'Ready';
    case 'absent':
      return 'Not downloaded';
    case 'downloading': {
      const { loadedBytes, totalBytes, estimate, retryAfter } = state;
      if (totalBytes === 0) return 'Asking where the files are';
      const parts = [of(loadedBytes, totalBytes)];
      if (retryAfter !== null) parts.push(`connection lost, next try in ${duration(retryAfter)}`);
      else if (estimate !== null) {
        const left = duration(Math.max(1, Math.round(estimate.secondsLeft)) * 1000);
        parts.push(`${megabytes(estimate.bytesPerSecond)}/s`, `about ${left} left`);
      }
      return parts.join(', ');
    }
    case 'preparing':
      return 'Making the weights ready';
    case 'unprepared':
      return 'Downloaded, not made ready yet';
    case 'paused':
      return `Paused: ${of(state.loadedBytes, bytes)}`;
    case 'failed':
      return t(state.failure.message);
  }
}

function of(loaded: number, total: number): string {
  return `${(loaded / 1e6).toFixed(1)} of ${megabytes(total)}`;
}
