import type { TagPack } from '../../core/tag-pack.ts';
import { useAppState } from '../app-context.ts';

/** The tag set in use; null until it is loaded. */
export function usePack(): TagPack | null {
  return useAppState(({ packState }) => (packState.phase === 'ready' ? packState.pack : null));
}
