import type {
  CatalogueFile,
  EncoderForm,
  FileRole,
  FileSize,
  WeightFormat,
} from '../../core/encoder-catalogue.ts';
import { hubFileUrl, type HubRevision } from '../../core/model-hub.ts';
import { fileIsMissing } from '../download/download-errors.ts';
import type { DownloadRequest } from '../download/download-request.ts';
import type { FileKind } from '../download/file-kind.ts';
import { measureFile } from '../download/measure-file.ts';
import type { Fetch } from '../fetch.ts';
import { filePath } from './encoder-storage.ts';
import { findSelfHosted, type SelfHosted } from './find-self-hosted.ts';
import { readHubListing, type HubListing } from './read-hub-listing.ts';

export interface PlannedFile extends DownloadRequest {
  readonly role: FileRole;
  readonly size: FileSize;
}

export interface LocateDependencies {
  readonly fetch: Fetch;
  /** Absolute address of the app. */
  readonly baseUrl: string;
}

export interface LocatedFiles {
  readonly files: readonly PlannedFile[];
  /** Commit on the hub; null elsewhere, or where the hub does not say it. */
  readonly revision: string | null;
}

/**
 * Where a form's files are, and how large: a copy beside the app first, then the hub.
 * @throws StorageError `missing`, `damaged` or `unreachable`; TypeError for a form that comes with the app
 */
export async function locateFiles(
  form: EncoderForm,
  dependencies: LocateDependencies,
): Promise<LocatedFiles> {
  const { baseUrl, fetch } = dependencies;
  const copy = await findSelfHosted(baseUrl, form.id, fetch);
  return copy ? { files: filesOfCopy(copy, form), revision: null } : filesOfHub(form, dependencies);
}

function filesOfCopy({ manifest, urlOf }: SelfHosted, form: EncoderForm): PlannedFile[] {
  return (['tokenizer', 'config', 'weights'] as const).flatMap((role) => {
    const file = manifest.files[role];
    if (!file) return [];
    const { path, bytes, sha256 } = file;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const size = { bytes, exact: true };
    return [plan({ role, name, size, sha256, url: urlOf(path) }, form)];
  });
}

async function filesOfHub(
  form: EncoderForm,
  { fetch, baseUrl }: LocateDependencies,
): Promise<LocatedFiles> {
  const { source } = form;
  if (source.at === 'app')
    throw new TypeError(`${form.id} comes with the app: nothing to download`);
  const listing = await readHubListing(source, fetch);
  const at = listing ? { ...source, revision: listing.commit } : source;
  const files: PlannedFile[] = [];
  for (const { role, name, address, size, sha256 } of source.files) {
    const known =
      address.at === 'app'
        ? { url: new URL(address.path, baseUrl).href, size, sha256 }
        : await fileOnHub(address.path, { size, sha256 }, at, listing, fetch);
    files.push(plan({ role, name, ...known }, form));
  }
  return { files, revision: listing?.commit ?? null };
}

async function fileOnHub(
  path: string,
  { size, sha256 }: Pick<CatalogueFile, 'size' | 'sha256'>,
  revision: HubRevision,
  listing: HubListing | null,
  fetch: Fetch,
): Promise<{ url: string; size: FileSize; sha256: string | null }> {
  const url = hubFileUrl(revision, path);
  if (!listing) {
    const bytes = await measureFile(url, fetch);
    return { url, size: bytes === null ? size : { bytes, exact: true }, sha256 };
  }
  const listed = listing.files.get(path);
  if (!listed) throw fileIsMissing(path, `${url}: not listed at ${listing.commit}`);
  return { url, size: { bytes: listed.bytes, exact: true }, sha256: sha256 ?? listed.sha256 };
}

function plan(
  file: Pick<PlannedFile, 'role' | 'name' | 'url' | 'size' | 'sha256'>,
  { id, format }: EncoderForm,
): PlannedFile {
  return {
    ...file,
    path: filePath(id, file.name),
    kind: file.role === 'weights' ? WEIGHTS_KIND[format] : 'json',
    bytes: file.size.exact ? file.size.bytes : null,
  };
}

const WEIGHTS_KIND: Readonly<Record<WeightFormat, FileKind>> = {
  compact: 'safetensors',
  onnx: 'onnx',
  pytorch: 'pytorch',
};
