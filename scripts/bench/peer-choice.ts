import { describeBatches, type BatchPlan } from './batches.ts';
import type { PeerSettings } from './pages/peer-settings.ts';

/** One way to run the peer. */
export interface PeerChoice {
  readonly settings: PeerSettings;
  readonly batches: BatchPlan;
}

/** The peer in both precisions on both of ONNX Runtime's builds. */
export function peerSettings(threads: number): PeerSettings[] {
  return (['plain', 'asyncify'] as const).flatMap((runtime) =>
    (['q8', 'fp32'] as const).map((dtype) => ({ runtime, dtype, threads, wasmCache: false })),
  );
}

export function describeChoice({ settings, batches }: PeerChoice): string {
  const { dtype, runtime, threads } = settings;
  const threadCount = threads === 1 ? '1 thread' : `${threads} threads`;
  return `${dtype}, ${runtime} WASM, ${threadCount}, ${describeBatches(batches)}`;
}
