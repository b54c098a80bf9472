import { FilterX, Search } from 'lucide-react';
import type { MouseEvent } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { focusPlace } from '../controls/focus-place.ts';
import { PercentField } from '../controls/percent-field.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './filters.module.css';

const OPEN = { tag: null, least: 0, most: 1, text: '' };

/** Which of the documents are shown, beside the bar of tags. */
export function Filters() {
  const { tag, least, most, text } = useAppState((state) => state.filter);
  const { documents } = useActions();
  const isOpen = tag === null && least === 0 && most === 1 && text === '';

  function clear(event: MouseEvent<HTMLElement>): void {
    focusPlace(event);
    documents.filterBy(OPEN);
  }

  return (
    <search className={styles.filters} aria-label={t('Filter documents')}>
      <label className={styles.text}>
        <Search aria-hidden />
        <input
          type="search"
          aria-label={t('Name or title')}
          placeholder={t('Name or title')}
          value={text}
          onChange={(event) => documents.filterBy({ text: event.currentTarget.value })}
        />
      </label>
      <div className={styles.range} role="group" aria-label={t('Probability')}>
        <PercentField
          label={t('Probability from')}
          share={least}
          onShare={(share) => documents.filterBy({ least: share })}
        />
        <span>{t('to')}</span>
        <PercentField
          label={t('Probability to')}
          share={most}
          onShare={(share) => documents.filterBy({ most: share })}
        />
      </div>
      {!isOpen && (
        <QuietButton onClick={clear}>
          <FilterX aria-hidden />
          {t('Clear filters')}
        </QuietButton>
      )}
    </search>
  );
}
