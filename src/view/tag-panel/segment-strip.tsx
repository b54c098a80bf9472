import { type KeyboardEvent, useMemo, useState } from 'react';
import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent } from '../../app/percent.ts';
import { type StripSegment, stripSegments } from '../../app/strip-segments.ts';
import type { TaggedWindow } from '../../app/tag-result.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './segment-strip.module.css';

/** At the panel's narrowest, each is still wide enough to see. */
const MOST_SEGMENTS = 64;

const STEPS: Record<string, (place: number, last: number) => number> = {
  ArrowLeft: (place) => Math.max(0, place - 1),
  ArrowRight: (place, last) => Math.min(last, place + 1),
  Home: () => 0,
  End: (_place, last) => last,
};

interface SegmentStripProps {
  readonly pack: TagPack;
  /** In the order of the text. */
  readonly parts: readonly TaggedWindow[];
  /** What the parts are called. */
  readonly kind: 'passage' | 'window';
  /** Accessible name. */
  readonly label: string;
  /** The number of the part that is marked, from 0. */
  readonly marked?: number | null;
  readonly onSelect: (segment: StripSegment) => void;
}

/**
 * The parts of a long text, coloured by their tags. One stop of the Tab key, with arrow keys inside.
 */
export function SegmentStrip({ pack, parts, kind, label, marked, onSelect }: SegmentStripProps) {
  const segments = useMemo(() => stripSegments(parts, MOST_SEGMENTS), [parts]);
  const [tabStop, setTabStop] = useState(0);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const isMarked = ({ firstWindow, windows }: StripSegment): boolean =>
    typeof marked === 'number' && marked >= firstWindow && marked < firstWindow + windows;
  const told = pointedAt === null ? segments.find(isMarked) : segments[pointedAt];

  function onKeyDown(event: KeyboardEvent<HTMLElement>, place: number): void {
    const next = STEPS[event.key]?.(place, segments.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    const button = event.currentTarget.parentElement?.children[next];
    if (button instanceof HTMLElement) button.focus();
  }

  function onFocus(place: number): void {
    setTabStop(place);
    setPointedAt(place);
  }

  return (
    <div>
      <div className={styles.strip} role="toolbar" aria-label={label}>
        {segments.map((segment, place) => (
          <button
            key={segment.firstWindow}
            type="button"
            className={styles.segment}
            aria-label={segmentWords(segment, pack, kind)}
            data-marked={isMarked(segment)}
            tabIndex={place === Math.min(tabStop, segments.length - 1) ? 0 : -1}
            style={cssVariables({
              '--colour': tagColour(pack, segment.tag),
              '--tokens': `${segment.tokens}`,
            })}
            onClick={() => onSelect(segment)}
            onKeyDown={(event) => onKeyDown(event, place)}
            onFocus={() => onFocus(place)}
            onBlur={() => setPointedAt(null)}
            onPointerEnter={() => setPointedAt(place)}
            onPointerLeave={() => setPointedAt(null)}
          />
        ))}
      </div>
      <p className={styles.words}>
        {told
          ? segmentWords(told, pack, kind)
          : t(
              '{kind, select, passage {{count, plural, one {# passage} other {# passages}}} other {{count, plural, one {# window} other {# windows}}}}, each coloured by its tag',
              { kind, count: parts.length },
            )}
      </p>
    </div>
  );
}

function segmentWords(
  segment: StripSegment,
  pack: TagPack,
  kind: SegmentStripProps['kind'],
): string {
  const { firstWindow, windows, tag, probability, tokens } = segment;
  const values = {
    kind,
    first: firstWindow + 1,
    last: firstWindow + windows,
    tag: pack.tags[tag]?.name ?? '',
    share: percent(probability),
    tokens,
  };
  return t(
    windows === 1
      ? '{kind, select, passage {Passage {first}} other {Window {first}}}: {tag}, {share}, {tokens, plural, one {# token} other {# tokens}}'
      : '{kind, select, passage {Passages {first} to {last}} other {Windows {first} to {last}}}: {tag}, {share}, {tokens, plural, one {# token} other {# tokens}}',
    values,
  );
}
