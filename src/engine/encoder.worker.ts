import { encoderHandlers } from './encoder-handlers.ts';
import { openEncoderSession, type OpenGraph } from './open-encoder-session.ts';
import { serveCalls } from './serve-calls.ts';
import { workerFailure } from './worker-failure.ts';

/** The graph's runtime is 15 MB that the kernel does without. */
const openGraph: OpenGraph = async (graph, backend) => {
  const { openBrowserGraph } = await import('./open-browser-graph.ts');
  return openBrowserGraph(graph, backend);
};

serveCalls(
  self,
  encoderHandlers({
    fetch: (...request) => fetch(...request),
    openSession: (file, options) => openEncoderSession(file, options, openGraph),
  }),
  workerFailure,
);
