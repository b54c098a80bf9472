import type { AppState } from './app-state.ts';
import { megabytes } from './megabytes.ts';
import { t } from './words/t.ts';

type Encoder = AppState['encoder'];
type ReadyEncoder = Extract<Encoder, { phase: 'ready' }>['encoder'];

/** What backends are called. */
export const BACKENDS = { wasm: 'WASM', webgpu: 'WebGPU', cpu: 'CPU' } as const;

/** Where and how exactly the encoder runs, such as `WASM int8`. */
export function encoderForm({
  backend,
  precision,
}: Pick<ReadyEncoder, 'backend' | 'precision'>): string {
  return `${BACKENDS[backend]} ${precision}`;
}

/** The encoder in a line, such as `MiniLM, WASM int8, ready`. */
export function encoderLine(state: Encoder): string {
  const status = encoderStatus(state);
  if (state.phase !== 'ready') return status;
  return t('{encoder}, {status}', { encoder: state.encoder.name, status });
}

/** The same without its name, which may stand beside it. */
export function encoderStatus(state: Encoder): string {
  switch (state.phase) {
    case 'ready':
      return t('{form}, ready', { form: encoderForm(state.encoder) });
    case 'loading': {
      const { loadedBytes, totalBytes } = state;
      if (totalBytes === 0) return t('Loading');
      if (loadedBytes >= totalBytes) return t('Starting');
      return t('Loading, {loaded} of {total}', {
        loaded: megabytes(loadedBytes),
        total: megabytes(totalBytes),
      });
    }
    case 'failed':
      return t('Model not loaded');
  }
}
