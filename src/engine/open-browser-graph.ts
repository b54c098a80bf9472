import { configureRuntime } from './configure-runtime.ts';
import type { Backend } from './engine.ts';
import { openGraphSession, type GraphSession } from './open-graph-session.ts';

/** Opens a session on a graph with the runtime that the app itself carries. */
export function openBrowserGraph(
  graph: readonly Uint8Array[],
  backend: Backend,
): Promise<GraphSession> {
  configureRuntime(backend);
  return openGraphSession(graph, backend);
}
