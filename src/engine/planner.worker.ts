import { guardedFetch } from '../core/guarded-fetch.ts';
import { plannerHandlers } from './planner-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(
  self,
  plannerHandlers({
    fetch: guardedFetch(fetch, self.location.origin, 'own'),
    // Not on pages from insecure origins.
    caches: globalThis.caches,
  }),
  workerFailure,
);
