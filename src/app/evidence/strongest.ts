import type { EvidenceUnit } from './evidence.ts';

/** The `most` units that change the tag's log-odds the most, either way, in their order in the text. */
export function strongest(units: readonly EvidenceUnit[], most: number): EvidenceUnit[] {
  if (units.length <= most) return [...units];
  const size = ({ change }: EvidenceUnit): number => Math.abs(change ?? 0);
  const kept = new Set(units.toSorted((a, b) => size(b) - size(a)).slice(0, most));
  return units.filter((unit) => kept.has(unit));
}
