import { describe, expect, it } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';

const ORIGIN = 'https://tags.test';
const HUB = 'https://huggingface.co/allenai/model/resolve/main/config.json';

/** What is asked for, and how it ends, when every request is redirected to an address. */
async function ask(url: string, reach: 'own' | 'hub', redirectTo?: string) {
  const asked: string[] = [];
  const fetch = guardedFetch(
    (address) => {
      asked.push(address);
      const answer = new Response('content');
      if (redirectTo !== undefined) {
        Object.defineProperties(answer, {
          redirected: { value: true },
          url: { value: redirectTo },
        });
      }
      return Promise.resolve(answer);
    },
    ORIGIN,
    reach,
  );
  const ended = await fetch(url).then(
    (response) => response.text(),
    (error: unknown) => (error as Error).name,
  );
  return { asked, ended };
}

describe('guardedFetch', () => {
  it.each([
    [`${ORIGIN}/models/a.bin`, 'own'],
    ['models/a.bin', 'own'],
    [HUB, 'hub'],
  ] as const)('asks %s (%s)', async (url, reach) => {
    expect(await ask(url, reach)).toEqual({ asked: [url], ended: 'content' });
  });

  it.each([
    ['https://elsewhere.test/a.bin', 'hub'],
    ['http://tags.test/a.bin', 'own'],
    ['https://tags.test:8443/a.bin', 'own'],
    ['//elsewhere.test/a.bin', 'own'],
    [HUB, 'own'],
  ] as const)('never asks %s (%s)', async (url, reach) => {
    expect(await ask(url, reach)).toEqual({ asked: [], ended: 'TypeError' });
  });

  it('follows the hub to its stores, and to nobody else', async () => {
    expect(await ask(HUB, 'hub', 'https://cdn.hf.co/1')).toMatchObject({ ended: 'content' });
    expect(await ask(HUB, 'hub', 'https://elsewhere.test/1')).toMatchObject({ ended: 'TypeError' });
    expect(await ask(`${ORIGIN}/a`, 'own', 'https://cdn.hf.co/1')).toMatchObject({
      ended: 'TypeError',
    });
  });
});
