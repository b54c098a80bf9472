import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { signed } from '../../app/signed.ts';
import { percent } from '../../app/percent.ts';
import type { RankedTag } from '../../app/rank-tags.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './tag-row.module.css';

interface TagRowProps {
  readonly pack: TagPack;
  readonly tag: RankedTag;
  /** False while there is no result to show. */
  readonly isKnown: boolean;
  /** What the pinned text has for it, 0 to 1; null where there is none to compare with. */
  readonly pinned: number | null;
}

export function TagRow({ pack, tag, isKnown, pinned }: TagRowProps) {
  const { index, name, probability } = tag;
  const share = Number((probability * 100).toFixed(1));
  const points = isKnown && pinned !== null ? signed((probability - pinned) * 100, 1) : null;
  return (
    <li className={styles.row} data-key={name} data-known={isKnown}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <span className={styles.number} aria-hidden>
        {points !== null && <span className={styles.difference}>{points}</span>}
        {isKnown ? percent(probability) : ''}
      </span>
      <div
        className={styles.bar}
        style={cssVariables({ '--colour': tagColour(pack, index), '--share': `${share}%` })}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={valueText(isKnown, percent(probability), points)}
      />
    </li>
  );
}

function valueText(isKnown: boolean, share: string, points: string | null): string {
  if (!isKnown) return t('no result yet');
  return points === null
    ? share
    : t('{share}, {points} points from the pinned text', { share, points });
}
