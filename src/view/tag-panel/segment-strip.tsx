import { type KeyboardEvent, useMemo, useState } from 'react';
import type { TagPack } from '../../core/tag-pack.ts';
import { counted } from '../../app/counted.ts';
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
  /** What a part is called, such as `window`. */
  readonly noun: string;
  /** Accessible name. */
  readonly label: string;
  /** The number of the part that is marked, from 0. */
  readonly marked?: number | null;
  readonly onSelect: (segment: StripSegment) => void;
}

/**
 * The parts of a long text, coloured by their tags. One stop of the Tab key, with arrow keys inside.
 */
export function SegmentStrip({ pack, parts, noun, label, marked, onSelect }: SegmentStripProps) {
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
            aria-label={segmentWords(segment, pack, noun)}
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
          ? segmentWords(told, pack, noun)
          : `${counted(parts.length, noun)}, each coloured by its tag`}
      </p>
    </div>
  );
}

function segmentWords(segment: StripSegment, pack: TagPack, noun: string): string {
  const { firstWindow, windows, tag, probability, tokens } = segment;
  const first = firstWindow + 1;
  const name = noun.charAt(0).toUpperCase() + noun.slice(1);
  const numbers =
    windows === 1 ? `${name} ${first}` : `${name}s ${first} to ${first + windows - 1}`;
  return `${numbers}: ${pack.tags[tag]?.name}, ${percent(probability)}, ${counted(tokens, 'token')}`;
}
