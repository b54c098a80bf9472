import { t } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent, shortPercent } from '../../app/percent.ts';
import { useActions, useAppState } from '../app-context.ts';
import { PercentField } from '../controls/percent-field.tsx';
import { Sentence } from '../controls/sentence.tsx';
import styles from './threshold-control.module.css';

/** Gives a winner below a probability up for the tag that means 'none of these'. */
export function ThresholdControl({ pack }: { readonly pack: TagPack }) {
  const { on, probability } = useAppState((state) => state.threshold);
  const { setThreshold } = useActions();
  const value = Number((probability * 100).toFixed(1));
  const { noneTag } = pack;
  if (noneTag === null) return null;
  const own = Math.max(...pack.tags.map(({ threshold }) => threshold));

  return (
    <div className={styles.control}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => setThreshold({ on: event.currentTarget.checked })}
        />
        <span>
          <Sentence of={words('Call it {tag} below')} parts={{ tag: <strong>{noneTag}</strong> }} />
        </span>
      </label>
      <PercentField
        label={t('Threshold in percent')}
        share={probability}
        disabled={!on}
        onShare={(share) => setThreshold({ probability: share })}
      />
      {!on && own > 0 && (
        <p className={styles.own}>
          {t("The tag set's own rule applies: below {share}.", { share: percent(own) })}
        </p>
      )}
      {on && (
        <input
          className={styles.slider}
          type="range"
          aria-label={t('Threshold')}
          aria-valuetext={shortPercent(probability)}
          min={0}
          max={100}
          step={1}
          value={value}
          onChange={(event) =>
            setThreshold({ probability: Number(event.currentTarget.value) / 100 })
          }
        />
      )}
    </div>
  );
}
