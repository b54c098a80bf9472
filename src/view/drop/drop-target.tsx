import { X } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../../app/counted.ts';
import { useActions } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import styles from './drop-target.module.css';
import { type Drop, MOST_FILES } from './files-of-drop.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFilePaste } from './use-file-paste.ts';

/** The whole window takes files; while some are dragged over it, it says what will happen. */
export function DropTarget() {
  const { bringFiles } = useActions();
  const [left, setLeft] = useState<string | null>(null);

  const phase = useFileDrop((drop) => {
    setLeft(leftOut(drop));
    if (drop.files.length > 0) bringFiles(drop.files);
  });
  useFilePaste(bringFiles);

  if (phase === 'none' && left === null) return null;
  if (phase === 'none') {
    return (
      <div className={styles.left} role="alert">
        <p>{left}</p>
        <IconButton label="Close this note" onClick={() => setLeft(null)}>
          <X aria-hidden />
        </IconButton>
      </div>
    );
  }
  return (
    <div className={styles.target} data-phase={phase}>
      <p>
        <strong>
          {phase === 'over' ? 'Drop to tag or import' : 'Looking through the folders'}
        </strong>
        Documents, an encoder or its folder, or the file of a tag set. Nothing leaves this device.
      </p>
    </div>
  );
}

/** What of a drop was not taken, in words; null when all was. */
function leftOut({ isCut, unopened }: Drop): string | null {
  const sentences: string[] = [];
  if (isCut) {
    sentences.push(
      `Only the first ${MOST_FILES.toLocaleString('en')} files were taken. Drop the other folders one by one.`,
    );
  }
  if (unopened.length > 0) {
    sentences.push(
      `${counted(unopened.length, 'file')} could not be opened, such as ${unopened[0]}. Check that this user may read it, then drop it again.`,
    );
  }
  return sentences.length === 0 ? null : sentences.join(' ');
}
