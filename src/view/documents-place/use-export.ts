import { useState } from 'react';
import { type Failure, failureOf } from '../../app/failure.ts';

interface ExportState {
  readonly phase: 'idle' | 'writing';
  /** What is being written, or was written last. */
  readonly what: string;
  /** What there is to say of the last one. The browser itself tells of saved files. */
  readonly done: string | null;
  readonly failure: Failure | null;
}

export interface Export extends ExportState {
  /** Writes something, one at a time. */
  readonly start: (what: string, write: () => Promise<void>, done?: string) => void;
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({
    phase: 'idle',
    what: '',
    done: null,
    failure: null,
  });

  async function start(what: string, write: () => Promise<void>, done?: string): Promise<void> {
    if (state.phase === 'writing') return;
    setState({ phase: 'writing', what, done: null, failure: null });
    try {
      await write();
      setState({ phase: 'idle', what, done: done ?? null, failure: null });
    } catch (error) {
      const failure = failureOf(error, {
        message: `${what} could not be written.`,
        advice: 'Nothing was lost. Try again; where space is short, export fewer documents.',
      });
      setState({ phase: 'idle', what, done: null, failure });
    }
  }

  return { ...state, start: (...given) => void start(...given) };
}
