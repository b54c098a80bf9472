import { anyOf, type FileBytes, type Mutation } from '../mutation.ts';
import { joined, mutateBytes, setIntegerAt } from './bytes.ts';
import { mutateJson } from './json.ts';

/** Bytes before the header: its length as a 64-bit little-endian number. */
const LENGTH_BYTES = 8;

/** Changes to a safetensors file: its header's values, its header's length, or any of its bytes. */
export const mutateSafetensors: Mutation = anyOf(
  mutateHeader,
  mutateHeader,
  mutateHeader,
  (bytes, dice) => setIntegerAt(bytes, 0, LENGTH_BYTES, dice),
  mutateBytes,
);

function mutateHeader(...[bytes, dice]: Parameters<Mutation>): FileBytes {
  const headerEnd = LENGTH_BYTES + Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = mutateJson(bytes.slice(LENGTH_BYTES, headerEnd), dice, [
    bytes.slice(LENGTH_BYTES, headerEnd),
  ]);
  const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
  length.setBigUint64(0, BigInt(header.length), true);
  return joined(new Uint8Array(length.buffer), header, bytes.subarray(headerEnd));
}
