import type { Page } from '@playwright/test';
import { BATCH_PLANS, cutBatches } from './batches.ts';
import { rateLine, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { holdoutTexts, trainingTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { describeLongestTask, describeWorkers } from './describe-run.ts';
import type { OwnRun } from './pages/bench.ts';
import type { PeerSettings } from './pages/peer-settings.ts';
import { describeChoice, peerSettings, type PeerChoice } from './peer-choice.ts';

/** Of the texts, to find the peer's best way with. */
const SAMPLE_STEP = 3;
/** So many at a time, twice: the first ask for all workers, the second find them open. */
const WARM_UP_TEXTS = 96;
const AGREEMENT_TEXTS = 16;

/**
 * Vectors of the 191 holdout texts, workers open and warm, nothing remembered. Ours may use every
 * core, as it does for texts that nobody is writing; the peer has the one worker that it comes with.
 */
export async function documentsPerSecond(setting: BenchSetting): Promise<BenchLine> {
  const texts = holdoutTexts();
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  const choice = await bestChoice(page, texts, peerSettings(1), setting);
  const bulk: OwnRun[] = [];
  const live: OwnRun[] = [];
  const peer: number[] = [];
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice.settings);
  await timePeer(page, choice, warmUpTexts(0));
  for (let round = 0; round < setting.rounds; round++) {
    bulk.push(await timeOurs(page, texts, 'bulk'));
    peer.push(await timePeer(page, choice, texts));
    live.push(await timeOurs(page, texts, 'live'));
    setting.log(
      `round ${round + 1}: ours ${ms(bulk.at(-1)!.milliseconds)}, with the workers of live text ` +
        `${ms(live.at(-1)!.milliseconds)}, peer ${ms(peer.at(-1)!)}`,
    );
  }
  await page.evaluate(() => window.bench.openOurs());
  const cosine = await page.evaluate(
    (some) => window.bench.agreement(some),
    texts.slice(0, AGREEMENT_TEXTS),
  );
  const cores = await page.evaluate(() => window.bench.cores);
  await page.close();
  const threaded = await threadedPeer(setting, texts, cores);
  const rate = (milliseconds: number): number => (1000 * texts.length) / milliseconds;
  const quickest = (runs: readonly OwnRun[]): number =>
    Math.min(...runs.map(({ milliseconds }) => milliseconds));
  return rateLine({
    name: 'documents-per-second',
    ours: rate(quickest(bulk)),
    peer: rate(Math.min(...peer)),
    unit: 'texts/s',
    detail: [
      `${texts.length} holdout texts, best of ${setting.rounds} rounds on ${cores} cores`,
      `ours: int8, plain WASM, ${describeWorkers(Math.min(4, cores))} of 1 thread`,
      `with the workers of live text (${describeWorkers(Math.max(1, Math.min(4, cores - 1)))}) ${rate(quickest(live)).toFixed(1)}`,
      describeLongestTask([...bulk, ...live].map(({ longestTask }) => longestTask)),
      `peer: ${describeChoice(choice)}`,
      `cross-origin isolated, ${describeChoice(threaded.choice)} ${rate(threaded.milliseconds).toFixed(1)}`,
      `mean cosine of the two sides' vectors ${cosine.toFixed(4)}`,
    ].join('; '),
  });
}

async function bestChoice(
  page: Page,
  texts: readonly string[],
  settings: readonly PeerSettings[],
  { log }: BenchSetting,
): Promise<PeerChoice> {
  const sample = texts.filter((_, index) => index % SAMPLE_STEP === 0);
  const [best] = await choosePeer(page, settings, BATCH_PLANS, sample, log);
  return best!;
}

/** The peer in q8 with a thread a core, which it can have where the host isolates the page. */
async function threadedPeer(
  setting: BenchSetting,
  texts: readonly string[],
  cores: number,
): Promise<{ choice: PeerChoice; milliseconds: number }> {
  const page = await openBenchPage(setting.context, setting.addresses.isolatedPages);
  const settings = peerSettings(cores).filter(({ dtype }) => dtype === 'q8');
  const choice = await bestChoice(page, texts, settings, setting);
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice.settings);
  await timePeer(page, choice, warmUpTexts(0));
  const times: number[] = [];
  for (let round = 0; round < setting.rounds; round++)
    times.push(await timePeer(page, choice, texts));
  await page.close();
  return { choice, milliseconds: Math.min(...times) };
}

function warmUpTexts(pass: 0 | 1): string[] {
  return trainingTexts().slice(pass * WARM_UP_TEXTS, (pass + 1) * WARM_UP_TEXTS);
}

async function timeOurs(
  page: Page,
  texts: readonly string[],
  priority: 'live' | 'bulk',
): Promise<OwnRun> {
  await page.evaluate(() => window.bench.openOurs());
  const encode = (some: readonly string[]): Promise<OwnRun> =>
    page.evaluate(([list, rank]) => window.bench.encodeOurs(list, rank), [some, priority] as const);
  await encode(warmUpTexts(0));
  await encode(warmUpTexts(1));
  const run = await encode(texts);
  await page.evaluate(() => window.bench.closeOurs());
  if (run.encodedWindows < texts.length) throw new Error('Some vectors came from the cache.');
  return run;
}

function timePeer(page: Page, { batches }: PeerChoice, texts: readonly string[]): Promise<number> {
  return page.evaluate((cut) => window.bench.encodePeer(cut), cutBatches(texts, batches));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
