import { useAppState } from '../app-context.ts';
import { PinnedText } from './pinned-text.tsx';
import { Samples } from './samples.tsx';
import { TextBox } from './text-box.tsx';
import styles from './text-pane.module.css';
import { TextTools } from './text-tools.tsx';
import { t } from '../../app/words/t.ts';

/** The writing surface. */
export function TextPane() {
  const isEmpty = useAppState((state) => state.text === '');
  return (
    <section className={styles.pane} aria-label={t('Your text')}>
      <PinnedText />
      <div className={styles.sheet}>
        <TextBox />
        {isEmpty && <Samples />}
      </div>
      <TextTools />
    </section>
  );
}
