/** The one place that names the host that models are downloaded from. */
const MODEL_HUB = 'https://huggingface.co';

/**
 * Origins that a download touches, as sources of a content security policy. The hub answers a request
 * for a large file with a redirect to a store near the reader, all below `hf.co` (cdnDomains and
 * lfsDomains of its /.well-known/meta.json; there were other names before, so none is spelt out).
 */
export const MODEL_HOSTS: readonly string[] = [MODEL_HUB, 'https://*.hf.co'];

/** Whether an address is on one of these hosts. */
export function isModelHost(address: string): boolean {
  const { protocol, hostname, port } = new URL(address);
  return MODEL_HOSTS.some((source) => {
    const [scheme, host] = source.split('//') as [string, string];
    if (scheme !== protocol || port !== '') return false;
    return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
}

/** A model's files on the hub at one state of theirs. */
export interface HubRevision {
  /** Owner and name, such as `allenai/scibert_scivocab_uncased`. */
  readonly repository: string;
  /** Branch, tag or commit. */
  readonly revision: string;
}

/** Where the hub gives out a file's bytes. */
export function hubFileUrl({ repository, revision }: HubRevision, path: string): string {
  return `${MODEL_HUB}/${repository}/resolve/${encodeURIComponent(revision)}/${path}`;
}

/** Where the hub lists a model's files, with commit, sizes and the sha256 of large ones. */
export function hubListingUrl({ repository, revision }: HubRevision): string {
  return `${MODEL_HUB}/api/models/${repository}/revision/${encodeURIComponent(revision)}?blobs=true`;
}
