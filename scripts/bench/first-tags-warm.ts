import type { BrowserContext } from '@playwright/test';
import { durationLine, type BenchLine } from './bench-line.ts';
import type { BenchSetting } from './bench-setting.ts';
import { holdoutTexts, longText, trainingTexts } from './bench-texts.ts';
import { describeLongestTask } from './describe-run.ts';
import { median } from './median.ts';
import { PLAIN_MINILM, type PeerSettings } from './pages/peer-settings.ts';
import { FIRST_TAGS, type FirstTags, stampFirstTags } from './stamp-first-tags.ts';

/** Words of the first visit's text: Chromium keeps only code that has run long enough to be optimised. */
const WARMING_WORDS = 300;
/** Visits with the short text, before the setting with the least is taken. */
const TRIES = 2;
/** Chromium writes compiled code to its cache some time after it has run. */
const SETTLE_MILLISECONDS = 2000;

const TEXT = holdoutTexts()[0]!;
const WARMING_TEXT = longText(trainingTexts(), WARMING_WORDS);
const PEER_SETTINGS: readonly PeerSettings[] = (['plain', 'asyncify'] as const).flatMap((runtime) =>
  [true, false].map((wasmCache) => ({
    model: PLAIN_MINILM,
    device: 'wasm',
    dtype: 'q8',
    runtime,
    threads: 1,
    wasmCache,
  })),
);

/** From opening the page with a text to its first tags, when an earlier visit has filled the caches. */
export async function firstTagsWarm(setting: BenchSetting): Promise<BenchLine> {
  const { context, addresses, rounds, log } = setting;
  const app = (text: string): string => `${addresses.app}/?${query({ text })}`;
  await visit(context, app(WARMING_TEXT));
  const [best] = await choosePeer(setting);
  const ours: FirstTags[] = [];
  const peer: FirstTags[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await visit(context, app(TEXT)));
    peer.push(await visit(context, peerAddress(setting, best!, TEXT)));
    log(`visit ${round + 1}: ours ${ms(ours.at(-1)!)}, peer ${ms(peer.at(-1)!)}`);
  }
  return durationLine({
    name: 'first-tags-warm',
    ours: median(ours.map(({ milliseconds }) => milliseconds)),
    peer: median(peer.map(({ milliseconds }) => milliseconds)),
    unit: 'ms',
    detail: [
      `median of ${rounds} visits after one with a text of ${WARMING_WORDS} words`,
      "ours: the app's production build",
      describeLongestTask(ours.map(({ longestTask }) => longestTask)),
      `peer: a page of one script, ${describe(best!)}`,
    ].join('; '),
  });
}

/** The peer's settings, the fastest first. */
async function choosePeer(setting: BenchSetting): Promise<PeerSettings[]> {
  const tried: { settings: PeerSettings; milliseconds: number }[] = [];
  for (const settings of PEER_SETTINGS) {
    await visit(setting.context, peerAddress(setting, settings, WARMING_TEXT));
    const visits: FirstTags[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++)
      visits.push(await visit(setting.context, peerAddress(setting, settings, TEXT)));
    const milliseconds = Math.min(...visits.map((one) => one.milliseconds));
    setting.log(`${describe(settings)}: first tags after ${milliseconds.toFixed(0)} ms`);
    tried.push({ settings, milliseconds });
  }
  return tried.toSorted((a, b) => a.milliseconds - b.milliseconds).map(({ settings }) => settings);
}

function peerAddress({ addresses }: BenchSetting, settings: PeerSettings, text: string): string {
  return `${addresses.pages}/peer.html?${query({ text, settings: JSON.stringify(settings) })}`;
}

async function visit(context: BrowserContext, address: string): Promise<FirstTags> {
  const page = await context.newPage();
  await page.addInitScript(stampFirstTags, FIRST_TAGS);
  const told = page.waitForEvent('console', (message) => message.text().startsWith(FIRST_TAGS));
  await page.goto(address, { waitUntil: 'commit' });
  const result = JSON.parse((await told).text().slice(FIRST_TAGS.length)) as FirstTags;
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  await page.close();
  return result;
}

function query(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString();
}

function describe({ dtype, runtime, wasmCache }: PeerSettings): string {
  const cache = wasmCache ? "the library's own cache" : "the browser's cache";
  return `${dtype}, ${runtime} WASM from ${cache}`;
}

function ms({ milliseconds }: FirstTags): string {
  return `${milliseconds.toFixed(0)} ms`;
}
