import { FileText } from 'lucide-react';
import { SAMPLES } from '../../app/samples.ts';
import { useActions } from '../app-context.ts';
import { useTextBox } from '../text-box-context.ts';
import styles from './samples.module.css';
import { t } from '../../app/words/t.ts';

/** What an empty page offers: a text to see the tags move. Lies on the text box, below its hint. */
export function Samples() {
  const { replaceText } = useActions();
  const box = useTextBox();

  function take(text: string): void {
    replaceText(text, 'sample');
    box.current?.focus();
    box.current?.setSelectionRange(0, 0);
    box.current?.scrollTo(0, 0);
  }

  return (
    <div className={styles.samples}>
      <p id="samples-title">{t('Or begin with a sample:')}</p>
      <ul aria-labelledby="samples-title">
        {SAMPLES.map(({ title, kind, text }) => (
          <li key={title}>
            <button type="button" className={styles.sample} onClick={() => take(text)}>
              <FileText aria-hidden />
              <span>{title}</span>
              <small>{t(kind)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
