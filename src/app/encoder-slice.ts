import type { EngineState } from '../engine/engine.ts';

export interface EncoderSlice {
  readonly encoder: EngineState;
}
