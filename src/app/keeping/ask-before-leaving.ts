import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { reloadLoss } from '../offline/reload-loss.ts';
import type { Tab } from '../tab.ts';

/** Has the browser ask before the tab is closed or loaded anew while that would lose something. */
export function askBeforeLeaving(store: StoreApi<AppState>, tab: Tab): void {
  let asks = false;
  const look = (state: AppState): void => {
    const loses = reloadLoss(state) !== null;
    if (loses === asks) return;
    asks = loses;
    tab.askBeforeLeaving(asks);
  };
  look(store.getState());
  store.subscribe(look);
}
