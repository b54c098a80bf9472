import { duration } from '../duration.ts';
import { t } from '../words/t.ts';
import type { EntryState } from './encoder-entry.ts';
import type { DownloadProgress } from './encoder-library.ts';

/** The state of an encoder in a line, such as `43.0 of 111.0 MB, 3.2 MB/s, about 20 s left`. */
export function transferLine(state: EntryState, bytes: number): string {
  switch (state.phase) {
    case 'ready':
      return t('Ready');
    case 'absent':
      return t('Not downloaded');
    case 'downloading':
      return downloadLine(state);
    case 'preparing':
      return t('Making the weights ready');
    case 'unprepared':
      return t('Downloaded, not made ready yet');
    case 'paused':
      return t('Paused: {loaded, number, ::.0} of {total, number, ::.0} MB', {
        loaded: state.loadedBytes / 1e6,
        total: bytes / 1e6,
      });
    case 'failed':
      return t(state.failure.message);
  }
}

function downloadLine({ loadedBytes, totalBytes, estimate, retryAfter }: DownloadProgress): string {
  if (totalBytes === 0) return t('Asking where the files are');
  const sizes = { loaded: loadedBytes / 1e6, total: totalBytes / 1e6 };
  if (retryAfter !== null) {
    return t(
      '{loaded, number, ::.0} of {total, number, ::.0} MB, connection lost, next try in {time}',
      { ...sizes, time: duration(retryAfter) },
    );
  }
  if (estimate === null) return t('{loaded, number, ::.0} of {total, number, ::.0} MB', sizes);
  return t(
    '{loaded, number, ::.0} of {total, number, ::.0} MB, {rate, number, ::.0} MB/s, about {time} left',
    {
      ...sizes,
      rate: estimate.bytesPerSecond / 1e6,
      time: duration(Math.max(1, Math.round(estimate.secondsLeft)) * 1000),
    },
  );
}
