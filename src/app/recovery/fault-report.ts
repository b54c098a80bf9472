import type { Fault } from './fault-log.ts';

export interface FaultSurroundings {
  /** Of the app. */
  readonly version: string;
  /** What the browser calls itself. */
  readonly browser: string;
  /** Of the interface. */
  readonly language: string;
  /** Where in the app, such as `documents`. */
  readonly place: string;
  /** Milliseconds on the clock. */
  readonly now: number;
  /** Oldest first. */
  readonly faults: readonly Fault[];
}

/** What a developer needs to know of what failed, the last fault first; in English on every page. */
export function faultReport(surroundings: FaultSurroundings): string {
  const { version, browser, language, place, now, faults } = surroundings;
  return [
    `Taglight ${version}\n${browser}\nLanguage ${language}, place ${place}, open for ${seconds(now)}`,
    ...faults.toReversed().map(({ at, words }) => `At ${seconds(at)}\n${words}`),
  ].join('\n\n');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
