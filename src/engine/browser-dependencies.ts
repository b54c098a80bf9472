import type { EngineDependencies } from './create-engine.ts';
import { embeddedEncoder } from './embedded-encoder.ts';
import type { CheckStore } from './form-memory.ts';

/**
 * What an engine needs, as a page of the app has it.
 * @param checkStore where the checks of backends are kept, such as `localStorage`
 */
export function browserDependencies(checkStore: CheckStore): EngineDependencies {
  return {
    embedded: embeddedEncoder(document.baseURI),
    createPlanner: () =>
      new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }),
    createEncoder: () =>
      new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' }),
    cores: navigator.hardwareConcurrency,
    now: () => performance.now(),
    pause: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    fetch: (...request) => fetch(...request),
    checkStore,
    allowsSoftwareGpu: false,
  };
}
