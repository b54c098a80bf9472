import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { PanelNote } from './panel-note.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface LoadingNoteProps {
  readonly what: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

export function LoadingNote({ what, loadedBytes, totalBytes }: LoadingNoteProps) {
  const isLoaded = totalBytes > 0 && loadedBytes >= totalBytes;
  return (
    <PanelNote title={isLoaded ? t('Starting {what}', { what }) : t('Loading {what}', { what })}>
      <ProgressBar
        label={t('Loading {what}', { what })}
        value={totalBytes === 0 ? null : loadedBytes / totalBytes}
        valueText={t('{loaded} of {total}', {
          loaded: megabytes(loadedBytes),
          total: megabytes(totalBytes),
        })}
      />
      <p>{t('You can write already. The tags appear when the model is ready.')}</p>
    </PanelNote>
  );
}
