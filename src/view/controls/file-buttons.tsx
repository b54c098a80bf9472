import { FolderOpen, type LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import type { FileChooser } from './file-inputs.tsx';
import { MainButton } from './main-button.tsx';
import { QuietButton } from './quiet-button.tsx';

interface FileButtonsProps {
  readonly icon: LucideIcon;
  /** Words on the buttons. */
  readonly words: { readonly files: string; readonly folder: string };
  readonly chooser: RefObject<FileChooser | null>;
}

/** Files or a folder by the device's own dialog. */
export function FileButtons({ icon: Icon, words, chooser }: FileButtonsProps) {
  return (
    <>
      <MainButton onClick={() => chooser.current?.chooseFiles()}>
        <Icon aria-hidden />
        {words.files}
      </MainButton>
      <QuietButton onClick={() => chooser.current?.chooseFolder()}>
        <FolderOpen aria-hidden />
        {words.folder}
      </QuietButton>
    </>
  );
}
