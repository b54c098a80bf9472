import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeTagPack } from '../../storage/decode-tag-pack.ts';
import { EMBEDDED_PACK_WORDS } from './embedded-pack.ts';

it('has all that the tag set of the app says', () => {
  const pack = decodeTagPack(readFileSync('public/packs/made-with-ml.taglight.json', 'utf8'));
  const said = [pack.description, ...pack.tags.map(({ description }) => description)];
  expect(EMBEDDED_PACK_WORDS).toEqual(said);
});
