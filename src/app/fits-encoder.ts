import type { TagPack } from '../core/tag-pack.ts';
import type { EngineState } from '../engine/engine.ts';

/** Whether the encoder is ready that the pack's head was made for; while they change, it may not be. */
export function fitsEncoder({ encoder }: TagPack, state: EngineState): boolean {
  return state.phase === 'ready' && state.encoder.id === encoder.id;
}
