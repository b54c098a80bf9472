import { useState } from 'react';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent } from '../../app/percent.ts';
import { useActions, useAppState } from '../app-context.ts';
import styles from './threshold-control.module.css';

/** Gives a winner below a probability up for the tag that means 'none of these'. */
export function ThresholdControl({ pack }: { readonly pack: TagPack }) {
  const { on, probability } = useAppState((state) => state.threshold);
  const { setThreshold } = useActions();
  const value = Number((probability * 100).toFixed(1));
  // What is being typed need not be a number yet; it is let go when the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  const { noneTag } = pack;
  if (noneTag === null) return null;
  const own = Math.max(...pack.tags.map(({ threshold }) => threshold));

  function type(typed: string): void {
    setDraft(typed);
    const number = Number(typed);
    if (typed.trim() !== '' && number >= 0 && number <= 100) {
      setThreshold({ probability: number / 100 });
    }
  }

  return (
    <div className={styles.control}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => setThreshold({ on: event.currentTarget.checked })}
        />
        <span>
          Call it <strong>{noneTag}</strong> below
        </span>
      </label>
      <span className={styles.number}>
        <input
          type="number"
          aria-label="Threshold in percent"
          min={0}
          max={100}
          step="any"
          disabled={!on}
          value={draft ?? value}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setDraft(null)}
        />{' '}
        %
      </span>
      {!on && own > 0 && (
        <p className={styles.own}>The tag set&apos;s own rule applies: below {percent(own)}.</p>
      )}
      {on && (
        <input
          className={styles.slider}
          type="range"
          aria-label="Threshold"
          aria-valuetext={`${value} %`}
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
