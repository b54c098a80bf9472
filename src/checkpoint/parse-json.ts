import { words } from '../core/words.ts';
import { CheckpointError } from './checkpoint-error.ts';

/** Lists and objects within each other; a tokenizer.json has some ten. */
const MAX_DEPTH = 100;

/** @throws CheckpointError naming the file when it is not JSON, or nests as no model's file does */
export function parseJson(file: string, json: string): unknown {
  // Whoever goes through a value step by step, as libraries do, would run out of stack.
  if (isTooDeep(json)) {
    throw new CheckpointError(
      file,
      words('nests more than {most} lists in each other', { most: MAX_DEPTH }),
      words('Choose the file of that name that was saved with the model.'),
    );
  }
  try {
    return JSON.parse(json);
  } catch {
    throw new CheckpointError(
      file,
      words('is not JSON'),
      words('Fetch the file again: it is damaged.'),
    );
  }
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '\\') at++;
    else if (sign === '"') isText = !isText;
    else if (isText) continue;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
