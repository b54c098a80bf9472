import { megabytes } from '../megabytes.ts';
import { t } from '../words/t.ts';
import type { OfflineState } from './offline-slice.ts';

/** How far the app is kept for use without a network, in a line. */
export function offlineLine(state: OfflineState): string {
  switch (state.phase) {
    case 'unavailable':
      return t('This browser window does not keep Taglight for offline use.');
    case 'waiting':
      return t('Not ready to work offline yet.');
    case 'storing':
      return t('Getting ready to work offline: {stored} of {total}.', {
        stored: megabytes(state.storedBytes),
        total: megabytes(state.totalBytes),
      });
    case 'ready':
      return t('Ready to work offline.');
    case 'failed':
      return state.reason === 'no-room'
        ? t('Not ready to work offline: this browser has no room for it. Free some, then reload.')
        : t('Not ready to work offline: some files did not come. The next visit tries again.');
  }
}
