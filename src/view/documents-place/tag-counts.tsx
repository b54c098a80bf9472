import { tagCounts } from '../../app/documents/tag-counts.ts';
import { t } from '../../app/words/t.ts';
import { wholeNumber } from '../../app/words/whole-number.ts';
import { useActions, useAppState } from '../app-context.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './tag-counts.module.css';
import { TagMark } from './tag-mark.tsx';
import { usePack } from './use-pack.ts';

/** How many documents have each tag; a press shows those alone. */
export function TagCounts() {
  const pack = usePack();
  const { counts } = useAppState(tagCounts);
  const chosen = useAppState((state) => state.filter.tag);
  const { documents } = useActions();
  if (pack === null) return null;
  return (
    <div className={styles.counts} role="group" aria-label={t('Documents of each tag')}>
      {pack.tags.map(({ name }, index) => (
        <button
          key={name}
          type="button"
          className={styles.count}
          aria-pressed={chosen === name}
          style={cssVariables({
            '--colour': tagColour(pack, index),
            '--count': `${counts[index] ?? 0}`,
          })}
          onClick={() => documents.filterBy({ tag: chosen === name ? null : name })}
        >
          <TagMark pack={pack} index={index} />
          <span className={styles.number}>{wholeNumber(counts[index] ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
