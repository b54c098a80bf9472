import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCheckpointFolder } from '../encoder/read-checkpoint-folder.ts';
import { BATCH_PLANS, cutBatches } from './batches.ts';
import { rateLine, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { holdoutTexts, longText, trainingTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { describeLongestTask, describeWorkers } from './describe-run.ts';
import { importRandomCheckpoint } from './import-throughput.ts';
import type { OwnRun } from './pages/bench.ts';
import { PLAIN_RANDOM } from './pages/peer-settings.ts';
import { describeChoice, wasmSettings, type PeerChoice } from './peer-choice.ts';
import { writePeerModel } from './write-peer-model.ts';

/** A round takes about half a minute. */
const MOST_ROUNDS = 3;
/** Of the holdout texts: 32 remain, of about 1,000 tokens. */
const TEXT_STEP = 6;
/** Of these, to find the peer's best way with. */
const SAMPLE_STEP = 6;
/** Two windows of 512 tokens, or nearly. */
const LONG_WORDS = 700;
/** More than the 2,000 tokens for which our engine opens a second worker. */
const WARM_UP_TEXTS = 96;
const AGREEMENT_TEXTS = 4;
/** The peer on one text a call, or on texts of like length: mixed ones are slower in any case. */
const PLANS = BATCH_PLANS.filter(
  ({ size, order }) => size === 1 || (size === 8 && order !== 'file'),
);

/** Tokens of SciBERT's shape in int8 on WASM: a worker with one thread on each side. */
export async function sciBertInt8(setting: BenchSetting): Promise<BenchLine> {
  const { modelsFolder, randomCheckpoint, log } = setting;
  writePeerModel(
    {
      weights: await readCheckpointFolder(randomCheckpoint()),
      tokeniser: 'public/models/scibert/tokenizer.json',
      forms: ['q8'],
    },
    join(modelsFolder, PLAIN_RANDOM),
  );
  const texts = holdoutTexts().filter((_, index) => index % TEXT_STEP === 0);
  const sample = texts.filter((_, index) => index % SAMPLE_STEP === 0);
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  await importRandomCheckpoint(page, setting);
  const [choice] = await choosePeer(page, wasmSettings(PLAIN_RANDOM, 'q8', 1), PLANS, sample, log);
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice!.settings);
  await timePeer(page, choice!, sample);

  const short: Round[] = [];
  const long: Round[] = [];
  const bulk: OwnRun[] = [];
  for (let round = 0; round < Math.min(MOST_ROUNDS, setting.rounds); round++) {
    await page.evaluate(() => window.bench.openOurs({ encoder: 'imported', cores: 1 }));
    await encode(page, sample);
    short.push(
      await timeBoth(
        page,
        choice!,
        texts.filter((text) => !sample.includes(text)),
      ),
    );
    long.push(await timeBoth(page, choice!, [longText(trainingTexts(), LONG_WORDS)]));
    bulk.push(await timeAllCores(page, texts));
    log(
      `round ${round + 1}, tokens/s: ${describeRates([short.at(-1)!])}; long windows ` +
        `${describeRates([long.at(-1)!])}; ours on all cores ${ownRate(bulk).toFixed(0)}`,
    );
  }
  const cosine = await page.evaluate(
    (some) => window.bench.agreement(some),
    texts.slice(0, AGREEMENT_TEXTS),
  );
  const cores = await page.evaluate(() => window.bench.cores);
  await page.close();
  const { ours, peer } = bestRates(short);
  const longest = [...short, ...long].map(({ own }) => own.longestTask);
  return rateLine({
    name: 'scibert-shape-int8',
    ours,
    peer,
    unit: 'tokens/s',
    detail: [
      `random weights in SciBERT's shape, ${short[0]!.own.windows.length} holdout texts of ${short[0]!.own.tokens} tokens, best of ${short.length} rounds`,
      'ours: imported to int8, plain WASM, 1 worker of 1 thread',
      `in ${long[0]!.own.windows.length} windows of ${long[0]!.own.tokens} tokens together: ${describeRates(long)}`,
      `with the workers for texts that nobody is writing (${describeWorkers(Math.min(4, cores))} on ${cores} cores) ours ${ownRate(bulk).toFixed(1)}`,
      describeLongestTask([...longest, ...bulk.map(({ longestTask }) => longestTask)]),
      `peer: 1 worker, ${describeChoice(choice!)}`,
      `mean cosine of the two sides' vectors ${cosine.toFixed(4)}`,
    ].join('; '),
  });
}

/** Both sides on the same windows. */
interface Round {
  readonly own: OwnRun;
  readonly peerMilliseconds: number;
}

async function timeBoth(page: Page, choice: PeerChoice, texts: readonly string[]): Promise<Round> {
  const own = await encode(page, texts);
  return { own, peerMilliseconds: await timePeer(page, choice, own.windows) };
}

async function timeAllCores(page: Page, texts: readonly string[]): Promise<OwnRun> {
  await page.evaluate(() => window.bench.openOurs({ encoder: 'imported' }));
  await encode(page, trainingTexts().slice(0, WARM_UP_TEXTS), 'bulk');
  return encode(page, texts, 'bulk');
}

async function encode(
  page: Page,
  texts: readonly string[],
  priority: 'live' | 'bulk' = 'live',
): Promise<OwnRun> {
  const run = await page.evaluate(([list, rank]) => window.bench.encodeOurs(list, rank), [
    texts,
    priority,
  ] as const);
  if (run.encodedWindows < run.windows.length) throw new Error('Some vectors came from the cache.');
  return run;
}

function timePeer(page: Page, { batches }: PeerChoice, texts: readonly string[]): Promise<number> {
  return page.evaluate((cut) => window.bench.encodePeer(cut), cutBatches(texts, batches));
}

/** Tokens a second, each side's best. */
function bestRates(rounds: readonly Round[]): { readonly ours: number; readonly peer: number } {
  const peer = rounds.map(({ own, peerMilliseconds }) => (1000 * own.tokens) / peerMilliseconds);
  return { ours: ownRate(rounds.map(({ own }) => own)), peer: Math.max(...peer) };
}

function ownRate(runs: readonly OwnRun[]): number {
  return Math.max(...runs.map(({ tokens, milliseconds }) => (1000 * tokens) / milliseconds));
}

function describeRates(rounds: readonly Round[]): string {
  const { ours, peer } = bestRates(rounds);
  return `ours ${ours.toFixed(1)}, peer ${peer.toFixed(1)}, ratio ${(ours / peer).toFixed(2)}`;
}
