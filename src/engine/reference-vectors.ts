import { words } from '../core/words.ts';
import type { Fetch } from '../core/fetch.ts';
import * as v from 'valibot';
import { POOLINGS, type Pooling } from '../core/pooling.ts';
import { EngineError } from './engine-error.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import type { ModelFile } from './model-file.ts';

/** What an encoder makes of known texts where its arithmetic is exact. */
export interface ReferenceVectors {
  readonly pooling: Pooling;
  /** Each fits into one window. */
  readonly texts: readonly string[];
  /** [features] of each text. */
  readonly vectors: readonly ArrayLike<number>[];
}

const schema = v.pipe(
  v.object({
    pooling: v.picklist(POOLINGS),
    texts: v.pipe(v.array(v.string()), v.minLength(1)),
    vectors: v.array(v.array(v.number())),
  }),
  v.check(({ texts, vectors }) => texts.length === vectors.length, 'A text lacks its vector.'),
);

/** @throws EngineError naming the file */
export async function fetchReferenceVectors(
  file: ModelFile,
  fetch: Fetch,
): Promise<ReferenceVectors> {
  const bytes = await fetchModelFile(file, { fetch });
  return parseReferenceVectors(file.name, new TextDecoder().decode(bytes));
}

function parseReferenceVectors(name: string, json: string): ReferenceVectors {
  try {
    return v.parse(schema, JSON.parse(json));
  } catch (error) {
    throw new EngineError({
      message: words('The file {name} does not hold reference vectors.', { name }),
      advice: words('Put a fresh copy on the server, then reload the page.'),
      detail: String(error),
    });
  }
}
