import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import type { KeyValueStore } from '../keeping/key-value-store.ts';
import type { FaultLog } from './fault-log.ts';
import { faultReport } from './fault-report.ts';
import { forgetAside, putBack } from './put-aside.ts';

/** How the page starts anew: as it was, or with the last text and settings put aside. */
export type Restart = 'as-it-was' | 'without-last';

export interface RecoveryDependencies {
  readonly storage: KeyValueStore;
  readonly clock: Clock;
  readonly version: string;
  readonly writeClipboard: (text: string) => Promise<void>;
  readonly faultLog: FaultLog;
  /** What the browser calls itself. */
  readonly browser: string;
  /** Loads the page anew. */
  readonly restart: (how: Restart) => void;
}

/** What can be done after a fault, and after a start without the last text and settings. */
export interface Recovery {
  /** Notes what failed. */
  readonly note: FaultLog['note'];
  /** What a developer needs to know of the faults so far; nothing of the person's texts is in it. */
  readonly report: () => string;
  /** Puts words on the clipboard. Rejects where the browser refuses. */
  readonly copy: (words: string) => Promise<void>;
  readonly restart: (how: Restart) => void;
  /** Takes up again what lies aside, by a restart. */
  readonly putBack: () => void;
  readonly forgetAside: () => void;
}

export interface RecoverySlice {
  /** Whether this page began without the last text and settings, which lie aside. */
  readonly hasAside: boolean;
}

/** @param flush keeps the text that is not kept yet */
export function createRecovery(
  store: StoreApi<AppState>,
  dependencies: RecoveryDependencies,
  flush: () => void,
): Recovery {
  const { storage, clock, version, browser, faultLog, restart, writeClipboard } = dependencies;
  return {
    note: faultLog.note,
    report() {
      const { language, place } = store.getState();
      const faults = faultLog.faults();
      return faultReport({ version, browser, language, place, now: clock.now(), faults });
    },
    copy: writeClipboard,
    restart,
    putBack() {
      flush();
      putBack(storage);
      restart('as-it-was');
    },
    forgetAside() {
      forgetAside(storage);
      store.setState({ hasAside: false });
    },
  };
}
