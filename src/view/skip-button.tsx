import { t } from '../app/words/t.ts';
import { useAppState } from './app-context.ts';
import styles from './skip-button.module.css';
import { useTextBox } from './text-box-context.ts';

/** The first stop of the Tab key: leads past the top bar, to the text or to the place that is shown. */
export function SkipButton() {
  const isText = useAppState(({ place }) => place === 'text');
  const box = useTextBox();

  function skip(): void {
    const place = isText ? box.current : document.querySelector<HTMLElement>('main[data-place]');
    place?.focus();
  }

  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {isText ? t('Skip to the text') : t('Skip to the content')}
    </button>
  );
}
