import { Tags } from 'lucide-react';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';

/** What is in use, for use elsewhere. */
export function ExportButtons() {
  const { exportPack } = useActions();
  const isReady = useAppState(
    ({ encoder, packState }) => encoder.phase === 'ready' && packState.phase === 'ready',
  );
  if (!isReady) return null;

  return (
    <QuietButton
      onClick={exportPack}
      title="The tag set in use alone; it works where the same encoder is"
    >
      <Tags aria-hidden />
      Export the tag set
    </QuietButton>
  );
}
