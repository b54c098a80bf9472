import { useMemo } from 'react';
import { type Verdict, verdict } from '../../app/verdict.ts';
import { useAppState } from '../app-context.ts';

/** What the shown result comes to; null while there is none. */
export function useVerdict(): Verdict | null {
  const result = useAppState((state) => state.result);
  const packState = useAppState((state) => state.packState);
  const threshold = useAppState((state) => state.threshold);
  return useMemo(
    () =>
      result === null || packState.phase !== 'ready'
        ? null
        : verdict(packState.pack, result.probabilities, threshold),
    [result, packState, threshold],
  );
}
