import { counted } from '../../app/counted.ts';
import { duration } from '../../app/duration.ts';
import type { TagResult } from '../../app/tag-result.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import styles from './result-footer.module.css';

/** What was read for the result, and the way to take it elsewhere. */
export function ResultFooter() {
  const result = useAppState((state) => state.result);
  const { copyResult } = useActions();
  if (result === null) return null;
  return (
    <footer className={styles.footer}>
      <p>{readingWords(result)}</p>
      <CopyButton copy={copyResult}>{t('Copy result')}</CopyButton>
    </footer>
  );
}

function readingWords({ tokens, windows, encodedWindows, milliseconds }: TagResult): string {
  const read = `${counted(tokens, 'token')} in ${counted(windows.length, 'window')}`;
  const anew =
    encodedWindows < windows.length ? `, ${encodedWindows.toLocaleString('en')} read anew` : '';
  return `${read}${anew}, ${duration(milliseconds)}`;
}
