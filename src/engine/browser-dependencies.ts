import type { EngineDependencies } from './create-engine.ts';
import { embeddedEncoder } from './embedded-encoder.ts';

/** What an engine needs, as a page of the app has it. */
export function browserDependencies(): EngineDependencies {
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
    checkStore: localStorage,
    allowsSoftwareGpu: false,
  };
}
