import type { ByteSource } from '../byte-source.ts';
import type { ByteRange } from './read-onnx-graph.ts';

/** Part of a model that is written: bytes, or where they lie in the file that it is made of. */
export type ModelRun = Uint8Array | ByteRange;

const COPIED_AT_ONCE = 4_000_000;

/** The model's bytes, some megabytes at a time: a graph's nodes are many and small. */
export async function* streamRuns(
  source: ByteSource,
  runs: readonly ModelRun[],
): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(COPIED_AT_ONCE);
  let length = 0;
  for (const run of runs) {
    const size = run instanceof Uint8Array ? run.byteLength : run.end - run.start;
    for (let at = 0; at < size;) {
      const taken = Math.min(size - at, part.length - length);
      const bytes =
        run instanceof Uint8Array
          ? run.subarray(at, at + taken)
          : await source.read(run.start + at, run.start + at + taken);
      part.set(bytes, length);
      length += taken;
      at += taken;
      if (length < part.length) continue;
      yield part;
      part = new Uint8Array(COPIED_AT_ONCE);
      length = 0;
    }
  }
  if (length > 0) yield part.subarray(0, length);
}
