import { useActions } from '../app-context.ts';
import styles from './drop-target.module.css';
import { useFileDrop } from './use-file-drop.ts';

/** The whole window takes files; while some are dragged over it, it says what will happen. */
export function DropTarget() {
  const { importing, goTo } = useActions();
  const isOver = useFileDrop((files) => {
    goTo('encoders');
    importing.importFiles(files);
  });
  if (!isOver) return null;
  return (
    <div className={styles.target}>
      <p>
        <strong>Drop to import</strong>
        The files of an encoder or their folder, or the file of a tag set. Nothing leaves this
        device.
      </p>
    </div>
  );
}
