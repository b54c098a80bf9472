import { FilePlus2, FolderOpen } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';

/** React's types don't know the attribute that every browser has. */
const FOLDERS = { webkitdirectory: '' };

/** Documents by the device's own dialog. */
export function OpenButtons() {
  const { documents } = useActions();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function take({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(currentTarget.files ?? [])].map((file) => ({
      name: file.webkitRelativePath || file.name,
      blob: file,
    }));
    // The same files can be chosen again.
    currentTarget.value = '';
    if (chosen.length > 0) documents.addFiles(chosen);
  }

  return (
    <>
      <MainButton onClick={() => files.current?.click()}>
        <FilePlus2 aria-hidden />
        Open files
      </MainButton>
      <QuietButton onClick={() => folder.current?.click()}>
        <FolderOpen aria-hidden />
        Open folder
      </QuietButton>
      <input ref={files} type="file" multiple hidden aria-label="Open files" onChange={take} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...FOLDERS}
        aria-label="Open folder"
        onChange={take}
      />
    </>
  );
}
