import { type KeyboardEvent, useMemo, useState } from 'react';
import type { TagPack } from '../../core/tag-pack.ts';
import { counted } from '../../app/counted.ts';
import { percent } from '../../app/percent.ts';
import { type StripSegment, stripSegments } from '../../app/strip-segments.ts';
import { useAppState } from '../app-context.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import { useTextBox } from '../text-box-context.ts';
import { selectInTextBox } from './select-in-text-box.ts';
import styles from './window-strip.module.css';

/** At the panel's narrowest, each is still wide enough to see. */
const MOST_SEGMENTS = 64;

const STEPS: Record<string, (place: number, last: number) => number> = {
  ArrowLeft: (place) => Math.max(0, place - 1),
  ArrowRight: (place, last) => Math.min(last, place + 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/**
 * The windows of a long text, coloured by their tags; pressing one selects its text. One stop of the
 * Tab key, with arrow keys inside.
 */
export function WindowStrip({ pack }: { readonly pack: TagPack }) {
  const windows = useAppState((state) => state.result?.windows);
  const segments = useMemo(() => stripSegments(windows ?? [], MOST_SEGMENTS), [windows]);
  const [tabStop, setTabStop] = useState(0);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const box = useTextBox();
  if (windows === undefined || windows.length < 2) return null;
  const pointed = pointedAt === null ? undefined : segments[pointedAt];

  function select({ start, end }: StripSegment): void {
    if (box.current) selectInTextBox(box.current, start, end);
  }

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
      <div className={styles.strip} role="toolbar" aria-label="Windows of the text">
        {segments.map((segment, place) => (
          <button
            key={segment.firstWindow}
            type="button"
            className={styles.segment}
            aria-label={segmentWords(segment, pack)}
            tabIndex={place === Math.min(tabStop, segments.length - 1) ? 0 : -1}
            style={cssVariables({
              '--colour': tagColour(pack, segment.tag),
              '--tokens': `${segment.tokens}`,
            })}
            onClick={() => select(segment)}
            onKeyDown={(event) => onKeyDown(event, place)}
            onFocus={() => onFocus(place)}
            onBlur={() => setPointedAt(null)}
            onPointerEnter={() => setPointedAt(place)}
            onPointerLeave={() => setPointedAt(null)}
          />
        ))}
      </div>
      <p className={styles.words}>
        {pointed
          ? segmentWords(pointed, pack)
          : `${counted(windows.length, 'window')}, each coloured by its tag`}
      </p>
    </div>
  );
}

function segmentWords(segment: StripSegment, pack: TagPack): string {
  const { firstWindow, windows, tag, probability, tokens } = segment;
  const first = firstWindow + 1;
  const numbers = windows === 1 ? `Window ${first}` : `Windows ${first} to ${first + windows - 1}`;
  return `${numbers}: ${pack.tags[tag]?.name}, ${percent(probability)}, ${counted(tokens, 'token')}`;
}
