import { guardedFetch } from '../core/guarded-fetch.ts';
import { exportHandlers } from './export-handlers.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

serveCalls(self, exportHandlers(guardedFetch(fetch, self.location.origin, 'own')), workerFailure);
