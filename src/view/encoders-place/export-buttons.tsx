import { Package, Tags } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';

/** What is in use, for use elsewhere. */
export function ExportButtons() {
  const { exporting } = useActions();
  const isWorking = useAppState((state) => state.exporting.phase === 'running');
  const isReady = useAppState(
    ({ encoder, packState }) => encoder.phase === 'ready' && packState.phase === 'ready',
  );
  if (!isReady) return null;

  return (
    <>
      <QuietButton
        onClick={exporting.exportInUse}
        aria-disabled={isWorking}
        title={t('The encoder and the tag set in use: an ONNX model that runs anywhere')}
      >
        <Package aria-hidden />
        {isWorking ? t('Exporting') : t('Export')}
      </QuietButton>
      <QuietButton
        onClick={exporting.exportPack}
        title={t('The tag set in use alone; it works where the same encoder is')}
      >
        <Tags aria-hidden />
        {t('Export the tag set')}
      </QuietButton>
    </>
  );
}
