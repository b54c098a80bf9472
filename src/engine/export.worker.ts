import { exportHandlers } from './export-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(
  self,
  exportHandlers((...request) => fetch(...request)),
  workerFailure,
);
