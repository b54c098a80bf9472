import { useState } from 'react';
import { type Failure, failureOf } from '../../app/failure.ts';

export interface Export {
  /** What is being written, or was written last. */
  readonly what: string | null;
  readonly phase: 'idle' | 'writing' | 'done' | 'failed';
  readonly failure: Failure | null;
  /** Writes something, one at a time. */
  readonly start: (what: string, write: () => Promise<void>) => void;
}

const IDLE = { what: null, phase: 'idle', failure: null } as const;

export function useExport(): Export {
  const [state, setState] = useState<Omit<Export, 'start'>>(IDLE);

  async function start(what: string, write: () => Promise<void>): Promise<void> {
    if (state.phase === 'writing') return;
    setState({ what, phase: 'writing', failure: null });
    try {
      await write();
      setState({ what, phase: 'done', failure: null });
    } catch (error) {
      const failure = failureOf(error, {
        message: `${what} could not be written.`,
        advice: 'Nothing was lost. Try again; where space is short, export fewer documents.',
      });
      setState({ what, phase: 'failed', failure });
    }
  }

  return { ...state, start: (what, write) => void start(what, write) };
}
