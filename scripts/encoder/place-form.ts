import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueEncoder, EncoderForm } from '../../src/core/encoder-catalogue.ts';
import type { DownloadDependencies } from '../../src/storage/download/download-control.ts';
import { downloadFile } from '../../src/storage/download/download-file.ts';
import { notePath } from '../../src/storage/download/download-note.ts';
import type { EncoderManifest } from '../../src/storage/encoders/encoder-manifest.ts';
import { locateOnHub, type LocatedFiles } from '../../src/storage/encoders/locate-on-hub.ts';
import type { PlannedFile } from '../../src/storage/encoders/planned-file.ts';
import { writeJsonFile } from '../../src/storage/files/json-file.ts';

export interface PlaceDependencies extends DownloadDependencies {
  /** Address of the app's public folder, `file:` with a slash at its end; the store is its `models/`. */
  readonly publicUrl: string;
  readonly say: (line: string) => void;
}

/**
 * Puts a form of an encoder into `models/<id>/`, from where the app takes it before it asks the hub. What
 * the app has already, such as SciBERT's tokeniser, is named and not copied. The manifest is written last,
 * so a copy that was cut off is none; another call goes on with it.
 * @throws StorageError
 */
export async function placeForm(
  { encoder, form }: { readonly encoder: CatalogueEncoder; readonly form: EncoderForm },
  dependencies: PlaceDependencies,
): Promise<EncoderManifest> {
  const { fetch, publicUrl, store } = dependencies;
  const located = await locateOnHub(form, { fetch, baseUrl: publicUrl });
  const folder = new URL(`models/${form.id}/`, publicUrl);
  const files: Partial<EncoderManifest['files']> = {};
  const notes: string[] = [];
  for (const file of located.files) {
    const shared = file.url.startsWith(publicUrl);
    const path = shared ? pathFrom(folder, file.url) : file.name;
    const target = `${form.id}/${file.name}`;
    const content = shared ? knownOf(file) : await download(file, target, dependencies);
    files[file.role] = { path, ...content };
    if (!shared) notes.push(notePath(target));
  }
  const { weights } = files;
  if (!weights) throw new TypeError(`${form.id} has no weights in the catalogue`);
  const manifest: EncoderManifest = {
    id: form.id,
    name: encoder.name,
    precision: form.precision,
    licence: encoder.licence,
    source: sourceOf(located),
    files: { ...files, weights },
  };
  await writeJsonFile(store, `${form.id}/manifest.json`, manifest);
  for (const note of notes) await store.remove(note);
  return manifest;
}

async function download(
  file: PlannedFile,
  path: string,
  { say, ...dependencies }: PlaceDependencies,
): Promise<{ bytes: number; sha256: string }> {
  const total = file.size.bytes;
  const isLarge = file.role === 'weights';
  if (isLarge) say(`${file.name}: ${file.size.exact ? '' : 'about '}${megabytes(total)}`);
  let told = 0;
  return downloadFile({ ...file, path }, dependencies, {
    onBytes(bytes) {
      const tenths = Math.floor((10 * bytes) / total);
      if (isLarge && tenths > told) say(`${file.name}: ${megabytes(bytes)} have come`);
      told = Math.max(told, tenths);
    },
    onInterruption: (milliseconds) =>
      say(`${file.name}: the connection broke; again in ${milliseconds / 1000} s`),
  });
}

/** The app's own files are in the catalogue with size and sha256. */
function knownOf({ name, bytes, sha256 }: PlannedFile): { bytes: number; sha256: string } {
  if (bytes === null || sha256 === null)
    throw new TypeError(`The catalogue has no size or sha256 of ${name}`);
  return { bytes, sha256 };
}

function pathFrom(folder: URL, url: string): string {
  return relative(fileURLToPath(folder), fileURLToPath(url)).replaceAll('\\', '/');
}

function sourceOf({ files, revision }: LocatedFiles): string {
  const { url } = files.find(({ role }) => role === 'weights')!;
  return revision === null ? `${url}, not checked against it` : `${url} at commit ${revision}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
