import { CheckpointError } from './checkpoint-error.ts';

/** @throws CheckpointError naming the file when it is not JSON */
export function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CheckpointError(file, 'is not JSON', 'Fetch the file again: it is damaged.');
  }
}
