import { Package, Tags } from 'lucide-react';
import { useState } from 'react';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';

/** What is in use, for use elsewhere. */
export function ExportButtons() {
  const { exportInUse, exportPack } = useActions();
  const [isWorking, setIsWorking] = useState(false);
  const isReady = useAppState(
    ({ encoder, packState }) => encoder.phase === 'ready' && packState.phase === 'ready',
  );
  if (!isReady) return null;

  async function exportZip(): Promise<void> {
    if (isWorking) return;
    setIsWorking(true);
    await exportInUse();
    setIsWorking(false);
  }

  return (
    <>
      <QuietButton
        onClick={() => void exportZip()}
        aria-disabled={isWorking}
        title="The encoder and the tag set in use: an ONNX model that runs anywhere"
      >
        <Package aria-hidden />
        {isWorking ? 'Exporting' : 'Export'}
      </QuietButton>
      <QuietButton
        onClick={exportPack}
        title="The tag set in use alone; it works where the same encoder is"
      >
        <Tags aria-hidden />
        Export the tag set
      </QuietButton>
    </>
  );
}
