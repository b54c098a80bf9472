import type { TagPack } from '../../core/tag-pack.ts';
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
}

export function TagRow({ pack, tag, isKnown }: TagRowProps) {
  const { index, name, probability } = tag;
  const share = Number((probability * 100).toFixed(1));
  return (
    <li className={styles.row} data-key={name} data-known={isKnown}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <span className={styles.number} aria-hidden>
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
        aria-valuetext={isKnown ? percent(probability) : 'no result yet'}
      />
    </li>
  );
}
