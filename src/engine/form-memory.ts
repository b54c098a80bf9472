import { inEnglish, type NamedWords } from '../core/words.ts';
import * as v from 'valibot';
import type { BackendCheck, EncoderSource } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';

/** The part of `localStorage` that the engine uses. Every call may throw. */
export type CheckStore = Pick<Storage, 'getItem' | 'setItem'>;

/** Changes when checks of before say nothing of the runtime any more. */
const VERSION = 1;

const keptNamedWords: v.GenericSchema<NamedWords> = v.object({
  message: v.string(),
  values: v.record(v.string(), v.union([v.string(), v.number(), v.lazy(() => keptNamedWords)])),
});

/** Before the interface had languages, a string. */
const keptWords = v.union([v.string(), keptNamedWords]);

const schema = v.object({
  version: v.literal(VERSION),
  gpu: v.string(),
  checks: v.array(
    v.object({
      backend: v.picklist(['wasm', 'webgpu', 'cpu']),
      precision: v.picklist(['int8', 'fp16', 'fp32']),
      passed: v.boolean(),
      difference: v.nullable(v.number()),
      millisecondsPerWindow: v.nullable(v.number()),
      note: keptWords,
    }),
  ),
});

/** What was found out about an encoder on this GPU before, or null. */
export function recallChecks(
  store: CheckStore,
  source: EncoderSource,
  gpu: GpuFacts,
): readonly BackendCheck[] | null {
  const kept = recall(store, source);
  return kept?.gpu === fingerprint(gpu) ? kept.checks : null;
}

/** What was found out the last time, on whatever GPU that was. */
export function recallLastChecks(
  store: CheckStore,
  source: EncoderSource,
): readonly BackendCheck[] {
  return recall(store, source)?.checks ?? [];
}

function recall(store: CheckStore, source: EncoderSource): v.InferOutput<typeof schema> | null {
  try {
    return v.parse(schema, JSON.parse(store.getItem(keyOf(source)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Without a place to keep them, the checks are made again at the next start. */
export function keepChecks(
  store: CheckStore,
  source: EncoderSource,
  gpu: GpuFacts,
  checks: readonly BackendCheck[],
): void {
  const kept: v.InferOutput<typeof schema> = {
    version: VERSION,
    gpu: fingerprint(gpu),
    checks: [...checks],
  };
  try {
    store.setItem(keyOf(source), JSON.stringify(kept));
  } catch {
    // Nothing is lost but time.
  }
}

function keyOf({ weightsSha256 }: EncoderSource): string {
  return `taglight.backends.${weightsSha256.slice(0, 16)}`;
}

function fingerprint({ description, hasHalfPrecision }: GpuFacts): string {
  return `${inEnglish(description)} ${hasHalfPrecision ? 'fp16' : 'fp32'}`;
}
