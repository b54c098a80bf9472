import { beforeEach, describe, expect, it } from 'vitest';
import { takeShares } from '../storage/shares/take-shares.ts';
import { FakeCache } from './fakes/fake-cache.ts';
import { isShare, receiveShare } from './receive-share.ts';

const SCOPE = 'https://example.test/app/';

let cache: FakeCache;
let ids: number;
beforeEach(() => {
  cache = new FakeCache();
  ids = 0;
});

function post(fields: readonly (readonly [string, string | File])[]): Request {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request(`${SCOPE}share`, { method: 'POST', body });
}

/** Where the browser is sent. */
async function receive(request: Request, open = () => Promise.resolve(cache)): Promise<string> {
  const answer = await receiveShare(request, { scope: SCOPE, open, newId: () => `${ids++}` });
  expect(answer.status).toBe(303);
  return answer.headers.get('Location')!;
}

describe('isShare', () => {
  it.each([
    ['POST', `${SCOPE}share`, true],
    ['GET', `${SCOPE}share`, false],
    ['POST', SCOPE, false],
    ['POST', 'https://example.test/share', false],
  ])('tells a share from other requests: %s %s', (method, url, expected) => {
    expect(isShare({ method, url }, SCOPE)).toBe(expected);
  });
});

describe('receiveShare', () => {
  it('keeps words and files for the page, which takes them once', async () => {
    const paper = new File(['%PDF-1.7'], 'Étude 1.pdf', { type: 'application/pdf' });
    const address = await receive(
      post([
        ['title', 'A paper'],
        ['text', 'Read it.'],
        ['url', 'https://example.org/'],
        ['files', paper],
        ['files', new File(['@article{a,}'], 'library.bib')],
      ]),
    );
    expect(address).toBe(`${SCOPE}?shared=kept`);

    const [share, ...others] = await takeShares(cache);
    expect(others).toEqual([]);
    expect(share).toMatchObject({
      title: 'A paper',
      text: 'Read it.',
      url: 'https://example.org/',
    });
    expect(share?.files.map(({ name, type }) => [name, type])).toEqual([
      ['Étude 1.pdf', 'application/pdf'],
      ['library.bib', 'application/octet-stream'],
    ]);
    expect(await share?.files[0]?.text()).toBe('%PDF-1.7');
    expect(await takeShares(cache)).toEqual([]);
  });

  it('gives shares that wait in the order in which they came', async () => {
    for (const text of ['first', 'second', 'third']) await receive(post([['text', text]]));
    const shares = await takeShares(cache);
    expect(shares.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('gives each share to one of two pages', async () => {
    await receive(post([['text', 'first']]));
    const [one, other] = await Promise.all([takeShares(cache), takeShares(cache)]);
    expect([...one, ...other]).toHaveLength(1);
  });

  it('keeps ten, the newest', async () => {
    for (let share = 0; share < 12; share++) await receive(post([['text', `${share}`]]));
    const shares = await takeShares(cache);
    expect(shares).toHaveLength(10);
    expect(shares[0]?.text).toBe('2');
  });

  it.each([
    ['nothing in it', [['text', '  ']]],
    ['a field for files left empty', [['files', new File([], '')]]],
    ['fields of other forms alone', [['comment', 'hello']]],
  ] as const)('says that it was empty: %s', async (_, fields) => {
    expect(await receive(post(fields))).toBe(`${SCOPE}?shared=empty`);
    expect(cache.entries.size).toBe(0);
  });

  it('keeps an empty file, about which the page has something to say', async () => {
    expect(await receive(post([['files', new File([], 'empty.txt')]]))).toContain('shared=kept');
  });

  it('says that there was no room', async () => {
    cache.isFull = true;
    expect(await receive(post([['text', 'words']]))).toContain('shared=no-room');
    const refused = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));
    expect(await receive(post([['text', 'words']]), refused)).toContain('shared=no-room');
  });

  it('sends the browser on when it sent no form', async () => {
    const request = new Request(`${SCOPE}share`, { method: 'POST', body: 'words' });
    expect(await receive(request)).toContain('?shared=');
  });
});
