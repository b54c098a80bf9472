import { FilePlus2 } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { FileButtons } from '../controls/file-buttons.tsx';

/** Documents by the device's own dialog. */
export function OpenButtons() {
  const { documents } = useActions();
  return (
    <FileButtons
      icon={FilePlus2}
      words={{ files: t('Open files'), folder: t('Open folder') }}
      folderInput={t('Open folder')}
      onChoose={documents.addFiles}
    />
  );
}
