import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const foreign = JSON.parse(read('./fixtures/foreign-texts.json')) as {
  code: string;
  text: string;
}[];

describe('detectLanguage', () => {
  it('says nothing where the languages of the encoder are not known', async () => {
    expect(await detectLanguage(foreign[0]!.text, [])).toBeNull();
  });

  it.each(foreign)('knows that a text is $code and not English: $text', async ({ code, text }) => {
    const hint = await detectLanguage(text, ['en']);
    // Indonesian and Malay are one to the smallest form of the detector.
    expect(code === 'id' ? ['id', 'ms'] : [code]).toContain(hint?.code);
    expect(hint?.name).toMatch(/^[A-Z]/);
  });

  it.each(['dataset', 'holdout'])(
    'takes no English text of the %s for a foreign one',
    async (name) => {
      const csv = read(`../../public/data/made-with-ml/${name}.csv`);
      const rows = Papa.parse<{ title: string; description: string }>(csv, {
        header: true,
        skipEmptyLines: true,
      }).data;
      const texts = rows.map(({ title, description }) => `${title}. ${description}`);
      const hints = await Promise.all(texts.map((text) => detectLanguage(text, ['en'])));
      expect(texts.filter((_, i) => hints[i] !== null)).toEqual([]);
    },
  );

  it('says nothing of a short text', async () => {
    expect(await detectLanguage('Ein kurzer Satz auf Deutsch.', ['en'])).toBeNull();
  });

  it("says nothing of a text in one of the encoder's languages", async () => {
    const german = foreign.find(({ code }) => code === 'de')!.text;
    expect(await detectLanguage(german, ['en', 'de'])).toBeNull();
  });

  it('says nothing of text without a language', async () => {
    expect(await detectLanguage('x'.repeat(200_000), ['en'])).toBeNull();
    expect(await detectLanguage('😀 '.repeat(500), ['en'])).toBeNull();
    expect(await detectLanguage('const a = b(c[d].e); '.repeat(20), ['en'])).toBeNull();
  });
});
