import { words } from '../../core/words.ts';
import * as v from 'valibot';
import type { Fetch } from '../../core/fetch.ts';
import { StorageError } from '../storage-error.ts';
import { manifestSchema, type EncoderManifest } from './encoder-manifest.ts';

/** A copy of an encoder that is served beside the app. */
export interface SelfHosted {
  readonly manifest: EncoderManifest;
  /** Absolute address of a file of the manifest. */
  readonly urlOf: (path: string) => string;
}

/**
 * Looks for a copy of an encoder under the app's own address, `models/<id>/manifest.json`. Whatever is no
 * manifest there, such as the page that hosts of single-page apps send for any address, is none.
 * @param baseUrl absolute address of the app
 * @returns null where there is none
 * @throws StorageError `damaged` when there is one that cannot be used, `unreachable`
 */
export async function findSelfHosted(
  baseUrl: string,
  id: string,
  fetch: Fetch,
): Promise<SelfHosted | null> {
  const url = new URL(`models/${id}/manifest.json`, baseUrl).href;
  const text = await fetchText(url, fetch);
  if (text === null || !text.trimStart().startsWith('{')) return null;
  const manifest = parse(text, url);
  if (manifest.id !== id) throw unusable(`${url} is that of ${manifest.id}`);
  const urlOf = (path: string): string => new URL(path, url).href;
  const foreign = Object.values(manifest.files).find(
    (file) => file && new URL(urlOf(file.path)).origin !== new URL(url).origin,
  );
  if (foreign) throw unusable(`${url} names a file elsewhere: ${foreign.path}`);
  return { manifest, urlOf };
}

async function fetchText(url: string, fetch: Fetch): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.status < 500) return response.ok ? await response.text() : null;
    throw new Error(`HTTP ${response.status}`);
  } catch (error) {
    throw new StorageError('unreachable', {
      message: words('Taglight could not ask its own server for the encoder.'),
      advice: words('Check the connection, then try again.'),
      detail: `${url}: ${String(error)}`,
    });
  }
}

function parse(text: string, url: string): EncoderManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw unusable(`${url}: ${String(error)}`);
  }
  const { success, output, issues } = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (!success) throw unusable(`${url}: ${v.getDotPath(issues[0])}: ${issues[0].message}`);
  return output;
}

function unusable(detail: string): StorageError {
  return new StorageError('damaged', {
    message: words('The copy of the encoder that is served beside the app has no usable manifest.'),
    advice: words('Whoever runs this server can place it again: npm run place-encoder.'),
    detail,
  });
}
