import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { FileButtons } from '../controls/file-buttons.tsx';
import { type FileChooser, FileInputs } from '../controls/file-inputs.tsx';

/** Files or a folder of an encoder, by the device's own dialog. */
export function ImportButtons() {
  const { importing } = useActions();
  const chooser = useRef<FileChooser>(null);
  const words = { files: t('Import'), folder: t('Import a folder') };
  return (
    <>
      <FileButtons icon={Upload} words={words} chooser={chooser} />
      <FileInputs ref={chooser} folderInput={t('Open a folder')} onChoose={importing.importFiles} />
    </>
  );
}
