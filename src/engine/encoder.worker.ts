import { guardedFetch } from '../core/guarded-fetch.ts';
import { encoderHandlers } from './encoder-handlers.ts';
import { openEncoderSession, type OpenGraph } from './open-encoder-session.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

/** The graph's runtime is 15 to 27 MB that the kernel does without. */
const openGraph: OpenGraph = async (graph, backend) => {
  const { openBrowserGraph } = await import('./open-browser-graph.ts');
  return openBrowserGraph(graph, backend);
};

serveCalls(
  self,
  encoderHandlers({
    fetch: guardedFetch(fetch, self.location.origin, 'own'),
    // Not on pages from insecure origins.
    caches: globalThis.caches,
    // Some browsers have WebGPU in pages alone.
    gpu: (navigator as Partial<WorkerNavigator>).gpu,
    now: () => performance.now(),
    openSession: (file, options) => openEncoderSession(file, options, openGraph),
  }),
  workerFailure,
);
