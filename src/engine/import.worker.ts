import { guardedFetch } from '../core/guarded-fetch.ts';
import { importHandlers } from './import-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(
  self,
  importHandlers({ fetch: guardedFetch(fetch, self.location.origin, 'own') }),
  workerFailure,
);
