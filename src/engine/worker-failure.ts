import { named, words } from '../core/words.ts';
import { CheckpointError } from '../checkpoint/checkpoint-error.ts';
import { EngineError } from './engine-error.ts';
import type { EngineFailure } from './engine.ts';
import { GpuLostError } from './gpu-loss.ts';

/** What the browsers and ONNX Runtime say when memory runs out. */
const OUT_OF_MEMORY = /out of memory|bad_alloc|allocation failed|could not allocate|OOM/i;

/** An error of a worker in words for a person. */
export function workerFailure(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CheckpointError) {
    return {
      message: words('{message}.', { message: named(error.words) }),
      advice: error.advice,
      detail,
    };
  }
  if (error instanceof GpuLostError) {
    return {
      message: words('The GPU was lost.'),
      advice: words('Your text is kept. Retry; if that fails too, choose WASM.'),
      detail,
    };
  }
  if (OUT_OF_MEMORY.test(detail)) {
    return {
      message: words('There is not enough memory for the model.'),
      advice: words('Your text is kept. Close other tabs or programs, then retry.'),
      detail,
    };
  }
  return {
    message: words('The model could not be run.'),
    advice: words('Your text is kept. Retry; if that fails too, reload the page.'),
    detail,
  };
}
