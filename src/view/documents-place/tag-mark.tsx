import type { TagPack } from '../../core/tag-pack.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './tag-mark.module.css';

interface TagMarkProps {
  readonly pack: TagPack;
  /** The tag's place in its set. */
  readonly index: number;
}

/** A tag's colour with its name, on one line. */
export function TagMark({ pack, index }: TagMarkProps) {
  const name = pack.tags[index]?.name ?? '';
  return (
    <span
      className={styles.mark}
      style={cssVariables({ '--colour': tagColour(pack, index) })}
      title={name}
    >
      {name}
    </span>
  );
}
