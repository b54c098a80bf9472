import type { HeadTrainingOptions, TrainedHead } from '../train/train-head.ts';
import type { VectorTable } from '../train/vector-table.ts';

/** What a training worker is asked. */
export type TrainingCalls = {
  train: {
    input: {
      /** The same rows under every pooling to choose from. */
      readonly tables: readonly VectorTable[];
      /** The tag's index for every row. */
      readonly labels: Int32Array;
      readonly tags: number;
      readonly options: HeadTrainingOptions;
    };
    output: TrainedHead;
    progress: { readonly fitsDone: number };
  };
};
