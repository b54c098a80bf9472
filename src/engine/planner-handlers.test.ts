import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fakeWorker } from './fakes/fake-worker.ts';
import { Planner } from './planner.ts';
import { plannerHandlers } from './planner-handlers.ts';

const CONTENT = readFileSync(
  new URL('../../public/models/all-MiniLM-L6-v2/tokenizer.json', import.meta.url),
);

/** A planner that runs in this thread, with the real vocabulary. */
function start(content: Uint8Array = CONTENT) {
  return new Planner({
    createWorker: () =>
      fakeWorker(
        plannerHandlers({ fetch: () => Promise.resolve(new Response(Buffer.from(content))) }),
      ),
    open: {
      tokenizer: {
        name: 'tokenizer.json',
        url: 'https://app.test/tokenizer.json',
        bytes: content.byteLength,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
      languages: ['en'],
    },
    onFailure: () => undefined,
  });
}

describe('the planner', () => {
  it('cuts a text into windows of token ids', async () => {
    const { windows, unknownTokens } = await start().plan({
      text: 'A transformer 🧿 translates.',
      windowTokens: 256,
    });
    expect(windows).toEqual([
      { start: 0, end: 28, ids: Int32Array.of(101, 1037, 10938, 2121, 100, 16315, 1012, 102) },
    ]);
    expect(unknownTokens).toBe(1);
  });

  it('changes one or two windows when a word of a long text changes', async () => {
    const planner = start();
    const sentence = (n: number) => `The ${n}th of our measurements agrees with the model. `;
    const text = Array.from({ length: 300 }, (_, n) => sentence(n)).join('');
    const keys = async (version: string) => {
      const { windows } = await planner.plan({ text: version, windowTokens: 256 });
      return windows.map(({ ids }) => ids.join());
    };
    const before = new Set(await keys(text));
    const after = await keys(text.replace('150th of our', '150th of their'));
    expect(after.length).toBeGreaterThan(10);
    expect(after.filter((key) => !before.has(key)).length).toBeLessThanOrEqual(2);
  });

  it('knows a language that the encoder does not', async () => {
    const planner = start();
    const german =
      'Wir stellen ein neues Verfahren vor, das Gegenstände in Bildern ohne Vorwissen erkennt.';
    expect(await planner.detectLanguage(german)).toEqual({ code: 'de', name: 'German' });
  });

  it('says so when the vocabulary is not usable', async () => {
    const content = Buffer.from('{"model": {"type": "BPE"}}');
    await expect(start(content).opened()).rejects.toHaveProperty(
      'failure.message',
      'The file tokenizer.json is not one of a BERT model.',
    );
  });

  it('gives up a text when it is told to', async () => {
    const planner = start();
    await planner.opened();
    const controller = new AbortController();
    const text = 'Many words, one after the other. '.repeat(20_000);
    const plan = planner.plan({ text, windowTokens: 256 }, controller.signal);
    setTimeout(() => controller.abort());
    await expect(plan).rejects.toHaveProperty('name', 'AbortError');
  });
});
