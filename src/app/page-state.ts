import type { AppState } from './app-state.ts';
import type { Failure } from './failure.ts';

export type PageState = 'loading' | 'ready' | 'busy' | 'failed';

/** The page's state in one word. `ready` means that what is shown belongs to the present text. */
export function pageState(state: AppState): PageState {
  if (currentFailure(state) !== null) return 'failed';
  if (state.encoder.phase === 'loading' || state.packState.phase === 'loading') return 'loading';
  return state.tagging.phase === 'running' ? 'busy' : 'ready';
}

/** What stands in the way of tagging, if anything does. */
export function currentFailure({ encoder, packState, tagging }: AppState): Failure | null {
  if (encoder.phase === 'failed') return encoder.failure;
  if (packState.phase === 'failed') return packState.failure;
  return tagging.phase === 'failed' && encoder.phase === 'ready' ? tagging.failure : null;
}
