import { Upload } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { FileButtons } from '../controls/file-buttons.tsx';

/** Files or a folder of an encoder, by the device's own dialog. */
export function ImportButtons() {
  const { importing } = useActions();
  return (
    <FileButtons
      icon={Upload}
      words={{ files: t('Import'), folder: t('Import a folder') }}
      folderInput={t('Open a folder')}
      onChoose={importing.importFiles}
    />
  );
}
