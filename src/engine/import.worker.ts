import { configureRuntime } from './configure-runtime.ts';
import { importHandlers } from './import-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

configureRuntime('wasm');
serveCalls(
  self,
  importHandlers({ fetch: (...request) => fetch(...request), backend: 'wasm' }),
  workerFailure,
);
