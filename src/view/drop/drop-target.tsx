import { X } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import styles from './drop-target.module.css';
import { type Drop, MOST_FILES } from './files-of-drop.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFilePaste } from './use-file-paste.ts';

type LeftOut = Pick<Drop, 'isCut' | 'unopened'>;

/** The whole window takes files; while some are dragged over it, it says what will happen. */
export function DropTarget() {
  const { bringFiles } = useActions();
  const [left, setLeft] = useState<LeftOut | null>(null);

  const phase = useFileDrop((drop) => {
    setLeft({ isCut: drop.isCut, unopened: drop.unopened });
    if (drop.files.length > 0) bringFiles(drop.files);
  });
  useFilePaste(bringFiles);

  const words = left === null ? '' : leftOut(left);
  if (phase === 'none') {
    if (words === '') return null;
    return (
      <div className={styles.left} role="alert">
        <p>{words}</p>
        <IconButton label={t('Close this note')} onClick={() => setLeft(null)}>
          <X aria-hidden />
        </IconButton>
      </div>
    );
  }
  return (
    <div className={styles.target} data-phase={phase}>
      <p>
        <strong>
          {phase === 'over' ? t('Drop to tag or import') : t('Looking through the folders')}
        </strong>
        {t(
          'Documents, an encoder or its folder, or the file of a tag set. Nothing leaves this device.',
        )}
      </p>
    </div>
  );
}

/** What of a drop was not taken, in words; '' when all was. */
function leftOut({ isCut, unopened }: LeftOut): string {
  const sentences: string[] = [];
  if (isCut) {
    sentences.push(
      t('Only the first {count, number} files were taken. Drop the other folders one by one.', {
        count: MOST_FILES,
      }),
    );
  }
  const [name] = unopened;
  if (name !== undefined) {
    sentences.push(
      t(
        '{count, plural, one {# file} other {# files}} could not be opened, such as {name}. Check that this user may read it, then drop it again.',
        { count: unopened.length, name },
      ),
    );
  }
  return sentences.join(' ');
}
