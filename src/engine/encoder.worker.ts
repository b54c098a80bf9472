import { configureRuntime } from './configure-runtime.ts';
import { encoderHandlers } from './encoder-handlers.ts';
import { openEncoderSession } from './open-encoder-session.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(
  self,
  encoderHandlers({
    fetch: (...request) => fetch(...request),
    // Some browsers have WebGPU in pages alone.
    gpu: (navigator as Partial<WorkerNavigator>).gpu,
    configureRuntime,
    openSession: openEncoderSession,
  }),
  workerFailure,
);
