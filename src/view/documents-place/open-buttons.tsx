import { FilePlus2 } from 'lucide-react';
import type { RefObject } from 'react';
import { t } from '../../app/words/t.ts';
import { FileButtons } from '../controls/file-buttons.tsx';
import type { FileChooser } from '../controls/file-inputs.tsx';

export interface OpenButtonsProps {
  readonly chooser: RefObject<FileChooser | null>;
}

/** Documents by the device's own dialog. */
export function OpenButtons({ chooser }: OpenButtonsProps) {
  const words = { files: t('Open files'), folder: t('Open folder') };
  return <FileButtons icon={FilePlus2} words={words} chooser={chooser} />;
}
