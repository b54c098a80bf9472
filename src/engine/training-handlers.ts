import { trainHead } from '../train/train-head.ts';
import type { Handlers } from './serve-calls.ts';
import type { TrainingCalls } from './training-calls.ts';

/** What a training worker does. */
export const trainingHandlers: Handlers<TrainingCalls> = {
  train: ({ tables, labels, tags, options }, { signal, report }) =>
    trainHead(tables, labels, tags, options, {
      signal,
      onProgress: ({ fitsDone }) => report({ fitsDone }),
      // A turn of the event loop, in which a cancel can arrive.
      pause: () => new Promise((resume) => setTimeout(resume)),
    }),
};
