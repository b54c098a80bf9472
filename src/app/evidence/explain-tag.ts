import { aggregateWindows, type WindowProbabilities } from '../../core/aggregate.ts';
import type { TextSpan } from '../../core/document.ts';
import { leaveOut } from '../../core/leave-out.ts';
import { logOdds } from '../../core/log-odds.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../clock.ts';
import { readText } from '../read-text.ts';
import type { EvidenceProgress, EvidenceUnit } from './evidence.ts';

/** Texts under way at once: enough to keep several workers busy. */
const AT_ONCE = 16;

export interface TagQuestion {
  readonly pack: TagPack;
  readonly text: string;
  /** The windows of the text, in order, with what they were tagged. */
  readonly windows: readonly (TextSpan & WindowProbabilities)[];
  /** Index of the tag that is to be explained. */
  readonly tag: number;
  /** What to leave out, one after the other: stretches of the text that each lie in one window. */
  readonly units: readonly TextSpan[];
}

export interface Explaining {
  readonly engine: Pick<Engine, 'encode'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: EvidenceProgress) => void;
}

/**
 * What each stretch does for a tag, by occlusion: the window that it lies in is read again without it, and
 * the change of the whole text's log-odds is what it did (Zeiler and Fergus 2014 for images; Li, Monroe and
 * Jurafsky 2016 for text). Only that window is read again, so a long text costs a window a stretch.
 * @throws EngineError, the signal's reason
 */
export async function explainTag(
  { pack, text, windows, tag, units }: TagQuestion,
  { engine, clock, signal, onProgress }: Explaining,
): Promise<EvidenceUnit[]> {
  if (units.length === 0) return [];
  const withAll = logOdds(aggregateWindows(windows)[tag]!);

  async function explain(unit: TextSpan): Promise<EvidenceUnit> {
    const at = windows.findIndex(({ start, end }) => unit.start >= start && unit.end <= end);
    const window = windows[at];
    if (window === undefined) return { ...unit, change: 0 };
    const { start, end } = window;
    const inWindow = { start: unit.start - start, end: unit.end - start };
    const rest = leaveOut(text.slice(start, end), inWindow);
    const { windows: read } = await readText(pack, rest, {
      engine,
      clock,
      signal,
      priority: 'bulk',
    });
    const others = windows.toSpliced(at, 1, ...read.map((tagged) => ({ ...window, ...tagged })));
    if (others.length === 0) return { ...unit, change: null };
    return { ...unit, change: withAll - logOdds(aggregateWindows(others)[tag]!) };
  }

  const explained: EvidenceUnit[] = [];
  for (let from = 0; from < units.length; from += AT_ONCE) {
    signal.throwIfAborted();
    explained.push(...(await Promise.all(units.slice(from, from + AT_ONCE).map(explain))));
    onProgress?.({ done: explained.length, total: units.length });
  }
  return explained;
}
