import { useState } from 'react';
import { type Failure, failureOf } from '../../app/failure.ts';
import { type Words, words } from '../../app/words/words.ts';

/** What is written; `name` is that of a file or a format. */
export type ExportName =
  | { readonly kind: 'table' | 'zip' }
  | { readonly kind: 'file'; readonly name: string };

interface ExportState {
  readonly phase: 'idle' | 'writing';
  /** What is being written, or was written last. */
  readonly what: ExportName;
  /** What there is to say of the last one. The browser itself tells of saved files. */
  readonly done: Words | null;
  readonly failure: Failure | null;
}

export interface Export extends ExportState {
  /** Writes something, one at a time. */
  readonly start: (what: ExportName, write: () => Promise<void>, done?: Words) => void;
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({
    phase: 'idle',
    what: { kind: 'table' },
    done: null,
    failure: null,
  });

  async function start(what: ExportName, write: () => Promise<void>, done?: Words): Promise<void> {
    if (state.phase === 'writing') return;
    setState({ phase: 'writing', what, done: null, failure: null });
    try {
      await write();
      setState({ phase: 'idle', what, done: done ?? null, failure: null });
    } catch (error) {
      const failure = failureOf(error, {
        message: words(
          '{kind, select, table {The table} zip {The ZIP} other {{name}}} could not be written.',
          { ...what },
        ),
        advice: words('Nothing was lost. Try again; where space is short, export fewer documents.'),
      });
      setState({ phase: 'idle', what, done: null, failure });
    }
  }

  return { ...state, start: (...given) => void start(...given) };
}
