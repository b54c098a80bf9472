import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { rankTags } from '../../app/rank-tags.ts';
import { useAppState } from '../app-context.ts';
import { cssVariables } from '../css-variables.ts';
import { inHeldOrder } from './in-held-order.ts';
import styles from './tag-list.module.css';
import { TagRow } from './tag-row.tsx';
import { useMovingRows } from './use-moving-rows.ts';

interface TagListProps {
  readonly pack: TagPack;
  /** [tags]; null while there is no result to show. */
  readonly probabilities: ArrayLike<number> | null;
  /** [tags], of a text to show the differences from. */
  readonly pinned?: ArrayLike<number> | undefined;
}

/** Every tag with its bar, highest first; while a pointer rests on them the rows stay in place. */
export function TagList({ pack, probabilities, pinned }: TagListProps) {
  const threshold = useAppState((state) => state.threshold);
  const [heldOrder, setHeldOrder] = useState<readonly number[] | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const isKnown = probabilities !== null;
  const ranked = useMemo(() => rankTags(pack.tags, probabilities ?? []), [pack, probabilities]);
  const rows = heldOrder === null ? ranked : inHeldOrder(ranked, heldOrder);
  useMovingRows(list);

  function hold(event: PointerEvent): void {
    // A finger does not rest: it has left before the rows would move. And before there is a result,
    // there is no order to hold.
    if (event.pointerType !== 'touch' && isKnown) setHeldOrder(rows.map(({ index }) => index));
  }

  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={t('Tags')}
      style={cssVariables({ '--threshold': `${threshold.probability * 100}%` })}
      data-threshold={threshold.on && pack.noneTag !== null}
      onPointerEnter={hold}
      onPointerLeave={() => setHeldOrder(null)}
    >
      {rows.map((tag) => (
        <TagRow
          key={tag.index}
          pack={pack}
          tag={tag}
          isKnown={isKnown}
          pinned={pinned?.[tag.index] ?? null}
        />
      ))}
    </ul>
  );
}
