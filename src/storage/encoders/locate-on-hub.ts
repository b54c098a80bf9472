import type { CatalogueFile, EncoderForm, FileSize } from '../../core/encoder-catalogue.ts';
import { hubFileUrl, type HubRevision } from '../../core/model-hub.ts';
import { fileIsMissing } from '../download/download-errors.ts';
import { measureFile } from '../download/measure-file.ts';
import type { Fetch } from '../../core/fetch.ts';
import { planFile, type PlannedFile } from './planned-file.ts';
import { readHubListing, type HubListing } from './read-hub-listing.ts';

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
 * Where the hub has a form's files, and how large: by its listing, which also gives commit and sha256, else
 * by asking for the weights' size alone.
 * @throws StorageError `missing`; TypeError for a form that comes with the app
 */
export async function locateOnHub(
  form: EncoderForm,
  { fetch, baseUrl }: LocateDependencies,
): Promise<LocatedFiles> {
  const { source } = form;
  if (source.at === 'app')
    throw new TypeError(`${form.id} comes with the app: nothing to download`);
  const listing = await readHubListing(source, fetch);
  const at = listing ? { ...source, revision: listing.commit } : source;
  const files: PlannedFile[] = [];
  for (const file of source.files) {
    const { role, name, address, size, sha256 } = file;
    const known =
      address.at === 'app'
        ? { url: new URL(address.path, baseUrl).href, size, sha256 }
        : await fileOnHub(file, at, listing, fetch);
    files.push(planFile({ role, name, ...known }, form));
  }
  return { files, revision: listing?.commit ?? null };
}

async function fileOnHub(
  { role, address: { path }, size, sha256 }: CatalogueFile,
  revision: HubRevision,
  listing: HubListing | null,
  fetch: Fetch,
): Promise<{ url: string; size: FileSize; sha256: string | null }> {
  const url = hubFileUrl(revision, path);
  if (!listing) {
    // Small texts may be sent compressed, with another length than theirs.
    const bytes = role === 'weights' ? await measureFile(url, fetch) : null;
    return { url, size: bytes === null ? size : { bytes, exact: true }, sha256 };
  }
  const listed = listing.files.get(path);
  if (!listed) throw fileIsMissing(path, `${url}: not listed at ${listing.commit}`);
  return { url, size: { bytes: listed.bytes, exact: true }, sha256: sha256 ?? listed.sha256 };
}
