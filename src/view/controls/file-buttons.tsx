import { FolderOpen, type LucideIcon } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { t } from '../../app/words/t.ts';
import { MainButton } from './main-button.tsx';
import { QuietButton } from './quiet-button.tsx';

interface ChosenFile {
  /** With the folders that it lies in, where a folder was chosen. */
  readonly name: string;
  readonly blob: File;
}

interface FileButtonsProps {
  readonly icon: LucideIcon;
  /** Words on the buttons. */
  readonly words: { readonly files: string; readonly folder: string };
  /** Accessible name of the input that takes a folder; that for files is `Open files`. */
  readonly folderInput: string;
  readonly onChoose: (files: ChosenFile[]) => void;
}

/** React's types don't know the attribute that every browser has. */
const FOLDERS = { webkitdirectory: '' };

/** Files or a folder by the device's own dialog. */
export function FileButtons({ icon: Icon, words, folderInput, onChoose }: FileButtonsProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

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
      <MainButton onClick={() => files.current?.click()}>
        <Icon aria-hidden />
        {words.files}
      </MainButton>
      <QuietButton onClick={() => folder.current?.click()}>
        <FolderOpen aria-hidden />
        {words.folder}
      </QuietButton>
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
