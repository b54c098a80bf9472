import { t } from './words/t.ts';

/** A time span as people read it here: `24 ms`, `2.4 s`, `40 s` or `3 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return t('{count, number} ms', { count: Math.round(milliseconds) });
  const seconds = milliseconds / 1000;
  if (seconds < 10) return t('{seconds, number, ::.0} s', { seconds });
  return seconds < 90
    ? t('{count, number} s', { count: Math.round(seconds) })
    : t('{count, number} min', { count: Math.round(seconds / 60) });
}
