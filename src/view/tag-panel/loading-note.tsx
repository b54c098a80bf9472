import { megabytes } from '../../app/megabytes.ts';
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
    <PanelNote title={isLoaded ? `Starting ${what}` : `Loading ${what}`}>
      <ProgressBar
        label={`Loading ${what}`}
        value={totalBytes === 0 ? null : loadedBytes / totalBytes}
        valueText={`${megabytes(loadedBytes)} of ${megabytes(totalBytes)}`}
      />
      <p>You can write already. The tags appear when the model is ready.</p>
    </PanelNote>
  );
}
