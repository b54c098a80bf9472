import { beforeEach, expect, it } from 'vitest';
import type { ShellFile } from './build-files.ts';
import { completeShell } from './complete-shell.ts';
import { FakeCache } from './fakes/fake-cache.ts';

const page: ShellFile = { url: 'index.html', bytes: 4, revision: 'abc', integrity: 'sha256-abc=' };
const script: ShellFile = {
  url: 'assets/index-1a2b.js',
  bytes: 6,
  revision: null,
  integrity: 'sha256-def=',
};
const keyOf = ({ url }: ShellFile): string => `https://tags.test/${url}`;

let cache: FakeCache;
let asked: [string, RequestInit | undefined][];
let status: number;

const complete = (): Promise<void> =>
  completeShell({
    files: [page, script],
    cache,
    keyOf,
    fetch: (input, init) => {
      asked.push([input as string, init]);
      return Promise.resolve(new Response('content', { status }));
    },
  });

beforeEach(async () => {
  cache = new FakeCache();
  asked = [];
  status = 200;
  await cache.put(keyOf(page), new Response('page'));
});

it('fetches what is missing, as it was, and nothing else', async () => {
  await complete();
  expect(asked).toEqual([[script.url, { integrity: 'sha256-def=', cache: 'reload' }]]);
  expect(await (await cache.match(keyOf(script)))!.text()).toBe('content');
  await complete();
  expect(asked).toHaveLength(1);
});

it('keeps no error in its place', async () => {
  status = 404;
  await expect(complete()).rejects.toThrow('assets/index-1a2b.js: HTTP 404');
  expect(cache.entries.size).toBe(1);
});
