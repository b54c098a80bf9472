import { describeBatches, type BatchPlan } from './batches.ts';
import { PLAIN_MINILM, type PeerSettings } from './pages/peer-settings.ts';

/** One way to run the peer. */
export interface PeerChoice {
  readonly settings: PeerSettings;
  readonly batches: BatchPlan;
}

/** The peer with MiniLM on WASM, in both precisions on both of ONNX Runtime's builds. */
export function peerSettings(threads: number): PeerSettings[] {
  return (['q8', 'fp32'] as const).flatMap((dtype) => wasmSettings(PLAIN_MINILM, dtype, threads));
}

/** The peer on both of ONNX Runtime's builds. */
export function wasmSettings(
  model: string,
  dtype: PeerSettings['dtype'],
  threads: number,
): PeerSettings[] {
  return (['plain', 'asyncify'] as const).map((runtime) => ({
    model,
    device: 'wasm',
    dtype,
    runtime,
    threads,
    wasmCache: false,
  }));
}

export function describeChoice({ settings, batches }: PeerChoice): string {
  const { device, dtype, runtime, threads } = settings;
  if (device === 'webgpu') return `${dtype}, WebGPU, ${describeBatches(batches)}`;
  const threadCount = threads === 1 ? '1 thread' : `${threads} threads`;
  return `${dtype}, ${runtime} WASM, ${threadCount}, ${describeBatches(batches)}`;
}
