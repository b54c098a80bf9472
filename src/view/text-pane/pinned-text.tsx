import { PinOff, Undo2 } from 'lucide-react';
import { percent } from '../../app/percent.ts';
import { verdict } from '../../app/verdict.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { useTextBox } from '../text-box-context.ts';
import styles from './pinned-text.module.css';
import { t } from '../../app/words/t.ts';

/** The text that was put aside, beside the one being edited. */
export function PinnedText() {
  const pinned = useAppState((state) => state.pinned);
  const { replaceText, unpin } = useActions();
  const box = useTextBox();
  if (pinned === null) return null;

  function andFocus(act: () => void): () => void {
    return () => {
      act();
      box.current?.focus();
    };
  }

  return (
    <aside className={styles.pinned} aria-label={t('What if')}>
      <header>
        <PinnedTag />
        <QuietButton onClick={andFocus(() => replaceText(pinned.text, 'pinned'))}>
          <Undo2 aria-hidden />
          {t('Put back')}
        </QuietButton>
        <QuietButton onClick={andFocus(unpin)}>
          <PinOff aria-hidden />
          {t('Unpin')}
        </QuietButton>
      </header>
      <textarea
        className={styles.text}
        dir="auto"
        aria-label={t('Pinned')}
        value={pinned.text}
        readOnly
      />
    </aside>
  );
}

/** The tag that the pinned text is given. */
function PinnedTag() {
  const result = useAppState((state) => state.pinned?.result);
  const packState = useAppState((state) => state.packState);
  const threshold = useAppState((state) => state.threshold);
  if (!result || packState.phase !== 'ready') return <h2>{t('Pinned')}</h2>;
  const given = verdict(packState.pack, result.probabilities, threshold)?.given;
  if (!given) return <h2>{t('Pinned: no tag')}</h2>;
  const { name, probability } = given;
  return <h2>{t('Pinned: {tag}, {share}', { tag: name, share: percent(probability) })}</h2>;
}
