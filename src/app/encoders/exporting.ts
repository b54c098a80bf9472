import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../../core/tag-pack.ts';
import { words } from '../../core/words.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { ExportOptions } from '../../engine/export-encoder.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import type { AppState } from '../app-state.ts';
import { failureOf } from '../failure.ts';
import { readySource } from './encoder-entry.ts';
import type { ExportState } from './export-state.ts';

export interface Exporting {
  /** The encoder in use with the tag set in use, as a zip. */
  readonly exportInUse: () => void;
  /** Ends an export, or puts its failure away. */
  readonly discard: () => void;
  /** The tag set in use alone, as a pack's file. */
  readonly exportPack: () => void;
}

export interface ExportDependencies {
  /** An encoder with a head as a zip, for use elsewhere. */
  readonly exportEncoder: (
    source: EncoderSource,
    pack: TagPack,
    options: Pick<ExportOptions, 'signal' | 'onProgress'>,
  ) => Promise<Blob>;
  /** Gives a file to the person. */
  readonly saveFile: (name: string, file: Blob) => void;
}

export function createExporting(
  store: StoreApi<AppState>,
  { exportEncoder, saveFile }: ExportDependencies,
): Exporting {
  let running: AbortController | null = null;
  const setState = (exporting: ExportState): void => store.setState({ exporting });

  async function run(source: EncoderSource, pack: TagPack): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    const names = { tagSet: pack.name, encoder: source.name };
    setState({ phase: 'running', ...names, share: null });
    try {
      const zip = await exportEncoder(source, pack, {
        signal,
        onProgress(share) {
          if (!signal.aborted) setState({ phase: 'running', ...names, share });
        },
      });
      if (signal.aborted) return;
      saveFile(`${fileName(pack.name)}-${fileName(source.name)}.zip`, zip);
      setState({ phase: 'idle' });
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error, {
        message: words('{tagSet} with {encoder} could not be exported.', names),
        advice: words('Close other tabs to free memory, then try again.'),
      });
      setState({ phase: 'failed', failure });
    }
  }

  return {
    exportInUse() {
      const { packState, encoders, exporting } = store.getState();
      if (packState.phase !== 'ready' || exporting.phase === 'running') return;
      const { pack } = packState;
      const source = readySource(encoders, pack.encoder.id);
      if (source !== null) void run(source, pack);
    },
    discard() {
      running?.abort(new DOMException('The export was cancelled.', 'AbortError'));
      setState({ phase: 'idle' });
    },
    exportPack() {
      const { packState } = store.getState();
      if (packState.phase !== 'ready') return;
      const file = new Blob([encodeTagPack(packState.pack)], { type: 'application/json' });
      saveFile(`${fileName(packState.pack.name)}.taglight.json`, file);
    },
  };
}

/** Such as `made-with-ml`. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'taglight'
  );
}
