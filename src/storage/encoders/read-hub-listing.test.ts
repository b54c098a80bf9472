import { describe, expect, it } from 'vitest';
import { hubListingUrl } from '../../core/model-hub.ts';
import { readHubListing } from './read-hub-listing.ts';

const AT = { repository: 'allenai/scibert_scivocab_uncased', revision: 'main' };
const COMMIT = '0123456789'.repeat(4);
const SHA256 = 'a'.repeat(64);

const read = (answer: () => Promise<Response>) => {
  const asked: string[] = [];
  const listing = readHubListing(AT, (url) => {
    asked.push(url);
    return answer();
  });
  return { asked, listing };
};
const answerOf = (json: unknown) => () => Promise.resolve(Response.json(json));

describe('readHubListing', () => {
  it('gives commit, sizes, and the sha256 that the hub has', async () => {
    const siblings = [
      { rfilename: 'config.json', size: 385, blobId: 'b', lfs: null },
      { rfilename: 'pytorch_model.bin', size: 442, lfs: { sha256: SHA256, size: 442 } },
      { rfilename: 'unmeasured.txt' },
    ];
    const { asked, listing } = read(answerOf({ id: AT.repository, sha: COMMIT, siblings }));
    const { commit, files } = (await listing)!;
    expect(asked).toEqual([hubListingUrl(AT)]);
    expect(commit).toBe(COMMIT);
    expect([...files]).toEqual([
      ['config.json', { bytes: 385, sha256: null }],
      ['pytorch_model.bin', { bytes: 442, sha256: SHA256 }],
    ]);
  });

  it.each([
    ['is of another form', answerOf({ sha: COMMIT })],
    ['has no commit', answerOf({ sha: 'main', siblings: [] })],
    ['is a page', () => Promise.resolve(new Response('<!doctype html>'))],
    ['is a refusal', () => Promise.resolve(new Response('{}', { status: 401 }))],
    ['does not come', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('gives none where the answer %s', async (_, answer) => {
    expect(await read(answer).listing).toBeNull();
  });
});
