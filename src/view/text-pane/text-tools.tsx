import { Eraser, Pin, Redo2, Undo2 } from 'lucide-react';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { useTextBox } from '../text-box-context.ts';
import { TextNotes } from './text-notes.tsx';
import styles from './text-tools.module.css';
import { t } from '../../app/words/t.ts';

/** Below the text: what there is to say about it, and the buttons that change it as a whole. */
export function TextTools() {
  const isEmpty = useAppState((state) => state.text === '');
  const replaced = useAppState((state) => state.replaced);
  const isPinned = useAppState((state) => state.pinned !== null);
  const { pin, replaceText, undoReplacement } = useActions();
  const box = useTextBox();
  const isRedo = replaced?.by === 'undo';

  /** The button may go with what it did; the focus goes to the text. */
  function andFocus(act: () => void): () => void {
    return () => {
      act();
      box.current?.focus();
    };
  }

  return (
    <footer className={styles.tools}>
      <TextNotes />
      <div className={styles.buttons}>
        {replaced && (
          <QuietButton onClick={andFocus(undoReplacement)}>
            {isRedo ? <Redo2 aria-hidden /> : <Undo2 aria-hidden />}
            {isRedo ? t('Redo') : t('Undo')}
          </QuietButton>
        )}
        {!isEmpty && !isPinned && (
          <QuietButton
            title={t('Keeps this text beside the one you edit, with the difference of each tag')}
            onClick={andFocus(pin)}
          >
            <Pin aria-hidden />
            {t('Pin')}
          </QuietButton>
        )}
        {!isEmpty && (
          <QuietButton onClick={andFocus(() => replaceText('', 'clear'))}>
            <Eraser aria-hidden />
            {t('Clear')}
          </QuietButton>
        )}
      </div>
    </footer>
  );
}
