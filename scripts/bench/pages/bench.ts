import { cosineSimilarity } from '../../../src/core/cosine-similarity.ts';
import { createEngine } from '../../../src/engine/create-engine.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { LongTasks } from './long-tasks.ts';
import { openPeer, type Peer } from './open-peer.ts';
import type { PeerSettings } from './peer-settings.ts';

type Priority = 'live' | 'bulk';

/** What our engine did with some texts. */
export interface OwnRun {
  readonly milliseconds: number;
  /** Windows that were encoded; the others were remembered. */
  readonly encodedWindows: number;
  /** The texts of all windows. */
  readonly windows: readonly string[];
  /** Milliseconds of the main thread's longest task; 0 when none reached 50 ms. */
  readonly longestTask: number;
}

const longTasks = new LongTasks();
let engine: Engine | undefined;
let peer: Peer | undefined;

/** What scripts/bench asks of the page; both sides run in it. */
const bench = {
  cores: navigator.hardwareConcurrency,

  /** Starts our engine anew, with nothing remembered. */
  async openOurs(): Promise<void> {
    engine?.dispose();
    engine = createEngine();
    engine.start();
    await encodeOurs(['Ready?'], 'live');
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
