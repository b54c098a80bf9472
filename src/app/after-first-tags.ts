import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import { currentFailure } from './page-state.ts';
import { isBlank } from './text-slice.ts';

/** Over a slow network the encoder takes longer, and leaves the processor free. */
const PATIENCE_MILLISECONDS = 3_000;

/**
 * Resolves once the text that the page opened with has its tags, for work that would delay them: two cores
 * are busy until then. Earlier where the page opened at another place, or where no tags will come.
 */
export async function afterFirstTags(store: StoreApi<AppState>, clock: Clock): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (state: AppState): void => {
      if (!areTagsOut(state)) return;
      callOff();
      leave();
      resolve();
    };
    const callOff = clock.after(PATIENCE_MILLISECONDS, resolve);
    const leave = store.subscribe(look);
    look(store.getState());
  });
}

function areTagsOut(state: AppState): boolean {
  const { place, encoder, packState, text, result, tagging } = state;
  if (place !== 'text' || currentFailure(state) !== null) return true;
  const canTag = encoder.phase === 'ready' && packState.phase === 'ready';
  return canTag && (isBlank(text) || result !== null || tagging.phase === 'stopped');
}
