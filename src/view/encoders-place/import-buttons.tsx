import { FolderOpen, Upload } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';

/** React's types don't know the attribute that every browser has. */
const FOLDERS = { webkitdirectory: '' };

/** Files or a folder of an encoder, by the device's own dialog. */
export function ImportButtons() {
  const { importing } = useActions();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function take({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(currentTarget.files ?? [])].map((file) => ({
      name: file.webkitRelativePath || file.name,
      blob: file,
    }));
    // The same files can be chosen again.
    currentTarget.value = '';
    if (chosen.length > 0) importing.importFiles(chosen);
  }

  return (
    <>
      <MainButton onClick={() => files.current?.click()}>
        <Upload aria-hidden />
        Import
      </MainButton>
      <QuietButton onClick={() => folder.current?.click()}>
        <FolderOpen aria-hidden />
        Import a folder
      </QuietButton>
      <input ref={files} type="file" multiple hidden aria-label="Open files" onChange={take} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...FOLDERS}
        aria-label="Open a folder"
        onChange={take}
      />
    </>
  );
}
