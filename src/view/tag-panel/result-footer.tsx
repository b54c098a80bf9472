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
  const values = {
    tokens,
    windows: windows.length,
    anew: encodedWindows,
    time: duration(milliseconds),
  };
  return t(
    encodedWindows < windows.length
      ? '{tokens, plural, one {# token} other {# tokens}} in {windows, plural, one {# window} other {# windows}}, {anew, number} read anew, {time}'
      : '{tokens, plural, one {# token} other {# tokens}} in {windows, plural, one {# window} other {# windows}}, {time}',
    values,
  );
}
