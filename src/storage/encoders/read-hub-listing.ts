import * as v from 'valibot';
import { hubListingUrl, type HubRevision } from '../../core/model-hub.ts';
import type { Fetch } from '../../core/fetch.ts';

/** What the hub says of a model's files at one commit. */
export interface HubListing {
  /** Of 40 hexadecimal digits: under it, files never change. */
  readonly commit: string;
  /** By path. The hub has the sha256 of large files alone. */
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string | null }>;
}

const listingSchema = v.object({
  sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  siblings: v.array(
    v.object({
      rfilename: v.string(),
      size: v.nullish(v.number()),
      lfs: v.nullish(v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
    }),
  ),
});

/** @returns null where the hub, or what stands in for it, gives no such listing */
export async function readHubListing(
  revision: HubRevision,
  fetch: Fetch,
): Promise<HubListing | null> {
  let json: unknown;
  try {
    const response = await fetch(hubListingUrl(revision), { cache: 'no-store' });
    json = response.ok ? await response.json() : null;
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(listingSchema, json);
  if (!success) return null;
  const files = new Map<string, { bytes: number; sha256: string | null }>();
  for (const { rfilename, size, lfs } of output.siblings) {
    if (typeof size === 'number')
      files.set(rfilename, { bytes: size, sha256: lfs?.sha256 ?? null });
  }
  return { commit: output.sha, files };
}
