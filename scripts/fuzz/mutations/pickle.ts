import type { Dice } from '../dice.ts';
import { anyOf, stacked, type FileBytes, type Mutation } from '../mutation.ts';
import { joined, mutateBytes } from './bytes.ts';

/** Instructions of Python's pickle format, read by torch.load or not, some with what follows them. */
const INSTRUCTIONS: readonly (string | readonly number[])[] = [
  ...Array.from('.()]}N0125abcdegjlopqrstuKMJGIFLSTUVXBCQPR'),
  ...Array.from({ length: 0x19 }, (_, index) => [0x80 + index]),
  [0x80, 255],
  [0x8a, 255],
  [0x8b, 255, 255, 255, 127],
  [0x8d, 255, 255, 255, 255, 255, 255, 255, 255],
  [0x8e, 0, 0, 0, 0, 0, 1, 0, 0],
  [0x95, 255, 255, 255, 255, 255, 255, 255, 255],
  [0x6a, 255, 255, 255, 255],
  [0x72, 255, 255, 255, 255],
  'X\xff\xff\xff\xff',
  'T\0\0\0\x80',
  'J\xff\xff\xff\xff',
  'J\xff\xff\xff\x7f',
  'cos\nsystem\n',
  'c__builtin__\neval\n',
  'ccollections\nOrderedDict\n',
  'ctorch._utils\n_rebuild_tensor_v2\n',
  'ctorch.storage\nUntypedStorage\n',
  'ctorch\nFloatStorage\n',
  'c__proto__\nconstructor\n',
  ')R',
  '}b',
  'h\0h\0h\0',
  '(h\0h\0t',
];

/** Changes to the instructions of a pickle. */
export const mutatePickle: Mutation = anyOf(
  mutateBytes,
  stacked([insertInstructions, insertInstructions, replaceByte, repeatStretch]),
);

function insertInstructions(bytes: FileBytes, dice: Dice): FileBytes {
  const at = dice.below(bytes.length + 1);
  const times = dice.onceIn(4) ? dice.size(20_000) : 1;
  const once = joined(...Array.from({ length: dice.size(6) }, () => instruction(dice)));
  return joined(
    bytes.subarray(0, at),
    ...Array.from({ length: times }, () => once),
    bytes.subarray(at),
  );
}

function replaceByte(bytes: FileBytes, dice: Dice): FileBytes {
  const at = dice.below(bytes.length);
  return joined(bytes.subarray(0, at), instruction(dice), bytes.subarray(at + 1));
}

function repeatStretch(bytes: FileBytes, dice: Dice): FileBytes {
  const { start, end } = dice.stretch(bytes.length);
  const copies = Array.from({ length: dice.size(2_000) }, () => bytes.subarray(start, end));
  return joined(bytes.subarray(0, end), ...copies, bytes.subarray(end));
}

function instruction(dice: Dice): Uint8Array {
  const chosen = dice.oneOf(INSTRUCTIONS);
  return typeof chosen === 'string' ? Buffer.from(chosen, 'latin1') : Uint8Array.from(chosen);
}
