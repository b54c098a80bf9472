import type { Clock } from '../clock.ts';
import { faultWords } from './fault-words.ts';

/** The last ones say enough; a fault that repeats must not fill the memory. */
const MOST_NOTED = 20;

export interface Fault {
  /** Milliseconds on the clock. */
  readonly at: number;
  readonly words: string;
}

export interface FaultLog {
  /** @param components the stack of components that React gives, where the fault was in one */
  readonly note: (thrown: unknown, components?: string | null) => void;
  /** The last ones, oldest first. */
  readonly faults: () => readonly Fault[];
}

/** Notes quietly what went wrong without stopping the page, for whoever copies the details. */
export function createFaultLog(clock: Clock): FaultLog {
  const noted: Fault[] = [];
  return {
    note(thrown, components) {
      const stack = components ? `\nIn the components\n${components.trim()}` : '';
      noted.push({ at: clock.now(), words: faultWords(thrown) + stack });
      if (noted.length > MOST_NOTED) noted.shift();
    },
    faults: () => noted,
  };
}
