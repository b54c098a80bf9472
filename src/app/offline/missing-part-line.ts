import { t } from '../words/t.ts';
import type { MissingPart } from './offline-slice.ts';

/** What happened to a part of the app that could not be loaded, and what to do. */
export function missingPartLine({ file, serverHas }: MissingPart): string {
  switch (serverHas) {
    case 'newer':
      return t('The server has a newer version, and a part of this one is gone. Reload to go on.');
    case 'unreachable':
      return t('A part of Taglight could not be loaded. Check the connection, then reload.');
    case 'same':
      return file === null
        ? t('A part of Taglight is missing on its server. Reload; if that fails, tell its owner.')
        : t('{file} is missing on the server. Reload; if that fails, tell its owner.', { file });
  }
}
