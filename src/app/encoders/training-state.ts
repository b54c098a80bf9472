import type { PackScores } from '../../core/tag-pack.ts';
import type { TrainingProgress } from '../../engine/create-trainer.ts';
import type { Failure } from '../failure.ts';

/** A training of the tag set in use for another encoder. */
export type TrainingState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly encoder: string;
      readonly tagSet: string;
      readonly step: TrainingProgress;
      readonly remainingMilliseconds: number | null;
    }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | {
      readonly phase: 'done';
      readonly tagSet: string;
      readonly now: EncoderScores;
      readonly before: EncoderScores | null;
    };

export interface EncoderScores {
  readonly encoderId: string;
  readonly encoder: string;
  readonly scores: PackScores;
}
