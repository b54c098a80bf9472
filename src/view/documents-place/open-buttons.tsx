import { FilePlus2 } from 'lucide-react';
import { useActions } from '../app-context.ts';
import { FileButtons } from '../controls/file-buttons.tsx';

/** Documents by the device's own dialog. */
export function OpenButtons() {
  const { documents } = useActions();
  return (
    <FileButtons
      icon={FilePlus2}
      words={{ files: 'Open files', folder: 'Open folder' }}
      folderInput="Open folder"
      onChoose={documents.addFiles}
    />
  );
}
