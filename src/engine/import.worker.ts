import { importHandlers } from './import-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(self, importHandlers({ fetch: (...request) => fetch(...request) }), workerFailure);
