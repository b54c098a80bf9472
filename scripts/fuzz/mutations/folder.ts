import { unzipSync, zipSync } from 'fflate';
import type { FileBytes, Mutation } from '../mutation.ts';
import { elseBytes } from './bytes.ts';
import { mutateJson } from './json.ts';
import { mutateProtobuf } from './protobuf.ts';
import { mutateSafetensors } from './safetensors.ts';
import { mutateTextFile } from './text.ts';

export type Folder = Readonly<Record<string, FileBytes>>;

/** A folder as one input: its files, stored. */
export function packFolder(files: Folder): FileBytes {
  return zipSync(files, { level: 0 });
}

export function unpackFolder(input: FileBytes): Folder {
  return unzipSync(input);
}

/** Changes to one or two files of a folder, each by what it is; at times one is missing. */
export const mutateFolder: Mutation = (input, dice) => {
  const files = { ...unpackFolder(input) };
  for (let count = 1 + dice.below(2); count > 0; count--) {
    const name = dice.oneOf(Object.keys(files));
    const bytes = files[name]!;
    if (dice.onceIn(30) && Object.keys(files).length > 1) delete files[name];
    else files[name] = mutationOf(name)(bytes, dice, [bytes]);
  }
  return packFolder(files);
};

function mutationOf(name: string): Mutation {
  if (name.endsWith('.json')) return elseBytes(mutateJson);
  if (name.endsWith('.txt')) return mutateTextFile(['[UNK]', '[CLS]', '[SEP]', '##', '\n', '\r']);
  if (name.endsWith('.onnx')) return mutateProtobuf;
  return elseBytes(mutateSafetensors);
}
