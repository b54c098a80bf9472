import { describe, expect, it } from 'vitest';
import { encodeTagPack } from '../storage/encode-tag-pack.ts';
import { fakePack } from './fakes/fake-pack.ts';
import { loadPack } from './load-pack.ts';

const url = new URL('http://localhost/packs/topics.taglight.json');

/** What the person is told when the server answers so. */
async function failureOf(answer: () => Promise<Response>): Promise<unknown> {
  return loadPack(url, answer).catch((error: unknown) => error);
}

describe('loadPack', () => {
  it('reads the tag set', async () => {
    const asked: unknown[] = [];
    const pack = await loadPack(url, (address) => {
      asked.push(address);
      return Promise.resolve(new Response(encodeTagPack(fakePack)));
    });
    expect(asked).toEqual([url]);
    expect(pack).toEqual(fakePack);
  });

  it.each([
    ['is missing', () => Promise.resolve(new Response('', { status: 404 })), 'could not be loaded'],
    ['is a web page', () => Promise.resolve(new Response('<!doctype html>')), 'is damaged'],
    ['is cut off', () => Promise.resolve(new Response('{"format":')), 'is damaged'],
    ['is out of reach', () => Promise.reject(new TypeError('network')), 'could not be reached'],
  ])('names the file that %s', async (_case, answer, words) => {
    expect(await failureOf(answer)).toMatchObject({
      name: 'FailureError',
      message: `The tag set topics.taglight.json ${words}.`,
    });
  });
});
