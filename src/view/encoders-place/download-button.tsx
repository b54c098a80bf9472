import { Download } from 'lucide-react';
import type { EncoderEntry } from '../../app/encoders/encoder-entry.ts';
import { roomForDownload } from '../../app/encoders/room-for-download.ts';
import { megabytes } from '../../app/megabytes.ts';
import { listed } from '../../app/words/listed.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './encoder-actions.module.css';

/** Says what comes before it comes; where there is no room for it, what can be deleted. */
export function DownloadButton({ entry }: { readonly entry: EncoderEntry }) {
  const { downloads } = useActions();
  const freeBytes = useAppState((state) => state.freeBytes);
  const encoders = useAppState((state) => state.encoders);
  const { id, name, bytes, isExact } = entry;
  const tooLittle = roomForDownload(entry.roomBytes, freeBytes, encoders);
  if (tooLittle !== null) {
    const { missingBytes, deletable } = tooLittle;
    const names = listed(deletable.map((other) => `${other.name} (${megabytes(other.bytes)})`));
    return (
      <p className={styles.question}>
        {t('There is not enough room for it: {size} are missing.', {
          size: megabytes(missingBytes),
        })}{' '}
        {names === ''
          ? t('Free some on this device.')
          : t('These can be deleted: {names}.', { names })}
      </p>
    );
  }

  const size = megabytes(bytes);
  return (
    <QuietButton
      onClick={leaving(() => downloads.start(id))}
      aria-label={t(isExact ? 'Download {name}, {size}' : 'Download {name}, about {size}', {
        name,
        size,
      })}
    >
      <Download aria-hidden />
      {t(isExact ? 'Download {size}' : 'Download about {size}', { size })}
    </QuietButton>
  );
}
