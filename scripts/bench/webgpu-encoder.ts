import { inEnglish } from '../../src/core/words.ts';
import { BATCH_PLANS, cutBatches, type BatchPlan } from './batches.ts';
import { rateLine, type BenchLine } from './bench-line.ts';
import type { BenchSetting } from './bench-setting.ts';
import { holdoutTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { describeLongestTask } from './describe-run.ts';
import { median } from './median.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';
import { PLAIN_MINILM, type PeerSettings } from './pages/peer-settings.ts';
import { describeChoice } from './peer-choice.ts';
import { describeRates, tokenRate } from './token-rate.ts';

interface Amount {
  readonly texts: number;
  readonly mostRounds: number;
  /** How the peer may be given texts. */
  readonly plans: readonly BatchPlan[];
}

const HARDWARE: Amount = { texts: 32, mostRounds: 5, plans: BATCH_PLANS };
/** A hundred times slower. */
const SOFTWARE: Amount = { texts: 4, mostRounds: 2, plans: BATCH_PLANS.slice(0, 1) };

/**
 * Tokens of MiniLM on WebGPU, in fp16 where shaders have it. Each round has other texts, because ours
 * would remember them: to start anew it would have to check the GPU once more.
 */
export async function webGpuEncoder(setting: BenchSetting): Promise<BenchLine> {
  const opened = await openGpuPage(setting.addresses.pages);
  try {
    return await measure(opened, setting);
  } finally {
    await opened.close();
  }
}

async function measure(
  { page, gpu, isSoftware }: GpuPage,
  { rounds, log }: BenchSetting,
): Promise<BenchLine> {
  const amount = isSoftware ? SOFTWARE : HARDWARE;
  const [sample, ...parts] = cutBatches(holdoutTexts(), { size: amount.texts, order: 'file' });
  const settings: PeerSettings = {
    model: PLAIN_MINILM,
    device: 'webgpu',
    dtype: gpu.hasHalfPrecision ? 'fp16' : 'fp32',
    runtime: 'asyncify',
    threads: 1,
    wasmCache: false,
  };
  log(
    `${inEnglish(gpu.description)} ${isSoftware ? 'It is a software adapter: slow. ' : ''}Opening ours…`,
  );
  const encoder = await page.evaluate(() => window.bench.openOurs({ backend: 'webgpu' }));
  const [check] = encoder.checks;
  log(inEnglish(check!.note));
  await page.evaluate((texts) => window.bench.encodeOurs(texts, 'live'), sample!);
  const [choice] = await choosePeer(page, [settings], amount.plans, sample!, log);
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice!.settings);
  await page.evaluate((cut) => window.bench.encodePeer(cut), [sample!.slice(0, 1)]);

  const ours: number[] = [];
  const peer: number[] = [];
  const longestTasks: number[] = [];
  for (const texts of parts.slice(0, Math.min(amount.mostRounds, rounds))) {
    const run = await page.evaluate((some) => window.bench.encodeOurs(some, 'live'), texts);
    const cut = cutBatches(run.windows, choice!.batches);
    const milliseconds = await page.evaluate((all) => window.bench.encodePeer(all), cut);
    ours.push(tokenRate(run));
    peer.push(tokenRate({ tokens: run.tokens, milliseconds }));
    longestTasks.push(run.longestTask);
    log(`tokens/s: ${describeRates(ours.at(-1)!, peer.at(-1)!)}`);
  }
  const cosine = await page.evaluate((some) => window.bench.agreement(some), sample!.slice(0, 2));
  return rateLine({
    name: 'webgpu-encoder',
    ours: median(ours),
    peer: median(peer),
    unit: 'tokens/s',
    detail: [
      isSoftware
        ? 'software adapter: it says nothing of a graphics card, and the app never chooses it'
        : inEnglish(gpu.description),
      `MiniLM, median of ${ours.length} rounds of ${amount.texts} holdout texts`,
      `ours: ${encoder.precision}, its self-check ${check!.passed ? 'passed' : 'failed'}`,
      describeLongestTask(longestTasks),
      `peer: ${describeChoice(choice!)}`,
      `mean cosine of the two sides' vectors ${cosine.toFixed(4)}`,
    ].join('; '),
  });
}
