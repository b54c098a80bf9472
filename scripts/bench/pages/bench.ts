import { cosineSimilarity } from '../../../src/core/cosine-similarity.ts';
import { browserDependencies } from '../../../src/engine/browser-dependencies.ts';
import { createEngine } from '../../../src/engine/create-engine.ts';
import { createImporter } from '../../../src/engine/create-importer.ts';
import type { EncoderInfo, Engine } from '../../../src/engine/engine.ts';
import { describeGpu, type GpuFacts } from '../../../src/engine/gpu-facts.ts';
import type { ImportedEncoder } from '../../../src/engine/import-calls.ts';
import type { ImportReport } from '../../../src/engine/import-report.ts';
import { LongTasks } from './long-tasks.ts';
import { openPeer, type Peer } from './open-peer.ts';
import type { PeerSettings } from './peer-settings.ts';

type Priority = 'live' | 'bulk';

/** How our engine is opened. */
export interface OwnSettings {
  /** Default: the one that comes with the app. */
  readonly encoder?: 'embedded' | 'imported';
  /** Default: `wasm`. */
  readonly backend?: 'wasm' | 'webgpu';
  /** Default: those of the machine. */
  readonly cores?: number;
}

/** What an import made. */
export interface ImportRun {
  readonly milliseconds: number;
  /** Of the files that were given. */
  readonly bytesRead: number;
  readonly report: ImportReport;
  readonly longestTask: number;
}

/** What our engine did with some texts. */
export interface OwnRun {
  readonly milliseconds: number;
  /** Windows that were encoded; the others were remembered. */
  readonly encodedWindows: number;
  /** Without [CLS] and [SEP]. */
  readonly tokens: number;
  /** The texts of all windows. */
  readonly windows: readonly string[];
  /** Milliseconds of the main thread's longest task; 0 when none reached 50 ms. */
  readonly longestTask: number;
}

const longTasks = new LongTasks();
let engine: Engine | undefined;
let peer: Peer | undefined;
let imported: ImportedEncoder | undefined;

/** What scripts/bench asks of the page; both sides run in it. */
const bench = {
  cores: navigator.hardwareConcurrency,

  /** What there is to run on; a GPU that is made of software counts only where it is allowed. */
  gpu: (allowsSoftware: boolean): Promise<GpuFacts> => describeGpu(navigator.gpu, allowsSoftware),

  /** Imports the files that were put into the page's file input; the encoder is kept for `openOurs`. */
  async importFiles(): Promise<ImportRun> {
    const files = Array.from(document.querySelector('input')!.files!);
    imported = undefined;
    longTasks.take();
    const start = performance.now();
    imported = await createImporter().import(
      files.map((file) => ({ name: file.name, blob: file })),
    );
    return {
      milliseconds: performance.now() - start,
      bytesRead: files.reduce((sum, { size }) => sum + size, 0),
      report: imported.report,
      longestTask: longTasks.take(),
    };
  },

  /** Starts our engine anew, with nothing remembered. */
  async openOurs(settings: OwnSettings = {}): Promise<EncoderInfo> {
    engine?.dispose();
    const { encoder = 'embedded', backend = 'wasm' } = settings;
    const dependencies = browserDependencies(localStorage);
    engine = createEngine({
      ...dependencies,
      cores: settings.cores ?? dependencies.cores,
      // Asked for by its name, it may be of software: the line says so.
      allowsSoftwareGpu: backend === 'webgpu',
      // Nothing is compared with other backends while it is measured.
      pause: () => new Promise(() => undefined),
    });
    const source = encoder === 'imported' ? imported!.source : dependencies.embedded;
    await engine.use(source, { backend, pooling: 'mean' });
    await encodeOurs(['Ready?'], 'live');
    if (engine.state.phase !== 'ready') throw new Error(`The engine is ${engine.state.phase}.`);
    return engine.state.encoder;
  },

  encodeOurs,

  closeOurs(): void {
    engine?.dispose();
    engine = undefined;
  },

  async openPeer(settings: PeerSettings): Promise<void> {
    peer?.close();
    peer = await openPeer(settings);
  },

  /** Milliseconds that the peer takes for all batches. */
  async encodePeer(batches: readonly (readonly string[])[]): Promise<number> {
    const start = performance.now();
    await peer!.embed(batches);
    return performance.now() - start;
  },

  closePeer(): void {
    peer?.close();
    peer = undefined;
  },

  /** Mean cosine between the two sides' vectors of short texts: that both do the same work. */
  async agreement(texts: readonly string[]): Promise<number> {
    const theirs = await peer!.embed(texts.map((text) => [text]));
    const cosines = await Promise.all(
      texts.map(async (text, index) => {
        const { windows } = await engine!.encode(text, { pooling: 'mean' });
        return cosineSimilarity(windows[0]!.vector, theirs[index]!);
      }),
    );
    return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  },
};

async function encodeOurs(texts: readonly string[], priority: Priority): Promise<OwnRun> {
  longTasks.take();
  const start = performance.now();
  const encoded = await Promise.all(
    texts.map((text) => engine!.encode(text, { pooling: 'mean', priority })),
  );
  const milliseconds = performance.now() - start;
  return {
    milliseconds,
    encodedWindows: encoded.reduce((sum, text) => sum + text.encodedWindows, 0),
    tokens: encoded.reduce((sum, text) => sum + text.tokens, 0),
    windows: encoded.flatMap(({ windows }, index) =>
      windows.map((window) => texts[index]!.slice(window.start, window.end)),
    ),
    longestTask: longTasks.take(),
  };
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
