import { type ChangeEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { t } from '../../app/words/t.ts';

export interface ChosenFile {
  /** With the folders that it lies in, where a folder was chosen. */
  readonly name: string;
  readonly blob: File;
}

/** Opens the device's own dialog. */
export interface FileChooser {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

interface FileInputsProps {
  readonly ref: Ref<FileChooser>;
  /** Accessible name of the input that takes a folder; that for files is `Open files`. */
  readonly folderInput: string;
  readonly onChoose: (files: ChosenFile[]) => void;
}

/** React's types don't know the attribute that every browser has. */
const FOLDERS = { webkitdirectory: '' };

/**
 * Files or a folder by the device's own dialog. It stays in the page for as long as the dialog may be
 * open, while the buttons for it come and go: what is chosen reaches an input of the page alone.
 */
export function FileInputs({ ref, folderInput, onChoose }: FileInputsProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    chooseFiles: () => files.current?.click(),
    chooseFolder: () => folder.current?.click(),
  }));

  function take({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(currentTarget.files ?? [])].map((file) => ({
      name: file.webkitRelativePath || file.name,
      blob: file,
    }));
    // The same files can be chosen again.
    currentTarget.value = '';
    if (chosen.length > 0) onChoose(chosen);
  }

  return (
    <>
      <input ref={files} type="file" multiple hidden aria-label={t('Open files')} onChange={take} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...FOLDERS}
        aria-label={folderInput}
        onChange={take}
      />
    </>
  );
}
