import { expect, it } from 'vitest';
import { serverVersion } from './server-version.ts';

const BASE = 'https://tags.test/app/';
const page = (hash: string): string =>
  `<link href="./assets/index-${hash}.css"><script src="./assets/index-${hash}.js"></script>`;

/** A page grows while it runs: chunks that it loads are preloaded by links. */
const RUNNING = `${page('1a2b')}<link rel="modulepreload" href="./assets/documents-3c4d.js">`;

async function compare(answer: () => Promise<Response>): Promise<string> {
  return serverVersion(BASE, RUNNING, (input, init) => {
    expect([input, init?.cache]).toEqual([BASE, 'no-store']);
    return answer();
  });
}

it('knows its own version', async () => {
  expect(await compare(() => Promise.resolve(new Response(page('1a2b'))))).toBe('same');
});

it('knows a newer one by the names of its files', async () => {
  expect(await compare(() => Promise.resolve(new Response(page('5e6f'))))).toBe('newer');
});

it.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an error', () => Promise.resolve(new Response(page('5e6f'), { status: 503 }))],
  ['another page', () => Promise.resolve(new Response('<h1>Log in to this network</h1>'))],
])('learns nothing from %s', async (_, answer) => {
  expect(await compare(answer)).toBe('unreachable');
});
