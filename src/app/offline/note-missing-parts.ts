import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { OfflineHost } from './offline-host.ts';

/** Notes parts of the app that could not be loaded, with what the server has instead. */
export function noteMissingParts(
  store: StoreApi<AppState>,
  { onMissingPart, serverVersion }: Pick<OfflineHost, 'onMissingPart' | 'serverVersion'>,
): void {
  onMissingPart((file) => void note(file));

  store.subscribe(({ encoder }, before) => {
    if (encoder.phase === 'failed' && before.encoder.phase !== 'failed') void noteIfNewer();
  });

  async function note(file: string | null): Promise<void> {
    store.setState({ missingPart: { file, serverHas: await serverVersion() } });
  }

  /** A worker that does not start says little of why: its script may be of a version that is gone. */
  async function noteIfNewer(): Promise<void> {
    const serverHas = await serverVersion();
    if (serverHas === 'newer') store.setState({ missingPart: { file: null, serverHas } });
  }
}
