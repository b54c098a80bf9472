import { plannerHandlers } from './planner-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(
  self,
  plannerHandlers((...request) => fetch(...request)),
  workerFailure,
);
