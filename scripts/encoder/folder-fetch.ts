import { openAsBlob, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EncoderForm } from '../../src/core/encoder-catalogue.ts';
import { hubFileUrl } from '../../src/core/model-hub.ts';
import type { Fetch } from '../../src/core/fetch.ts';

/** Answers for the hub from a folder that somebody downloaded: its files as the hub has them, or flat. */
export function folderFetch(folder: string, { source }: EncoderForm): Fetch {
  if (source.at === 'app') return () => Promise.resolve(notFound());
  const paths = new Map(
    source.files.map(({ address: { path } }) => [hubFileUrl(source, path), path]),
  );
  return async (url) => {
    const path = paths.get(url);
    const file = path === undefined ? null : findFile(folder, path);
    if (file === null) return notFound();
    const content = await openAsBlob(file);
    return new Response(content, { headers: { 'Content-Length': String(content.size) } });
  };
}

/** Names of a form's files that a folder lacks. */
export function missingFiles(folder: string, { source }: EncoderForm): string[] {
  if (source.at === 'app') return [];
  return source.files
    .filter(({ address: { at, path } }) => at === 'hub' && findFile(folder, path) === null)
    .map(({ name }) => name);
}

function findFile(folder: string, path: string): string | null {
  const places = [join(folder, path), join(folder, basename(path))];
  return places.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
