import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCheckpointFolder } from '../encoder/read-checkpoint-folder.ts';
import { BATCH_PLANS, cutBatches, type BatchPlan } from './batches.ts';
import { rateLine, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { holdoutTexts, longText, trainingTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { describeLongestTask, describeWorkers } from './describe-run.ts';
import { importRandomCheckpoint } from './import-throughput.ts';
import type { OwnRun } from './pages/bench.ts';
import { PLAIN_RANDOM } from './pages/peer-settings.ts';
import { describeChoice, wasmSettings } from './peer-choice.ts';
import { bestTokenRate, describeRates, type TokenTime } from './token-rate.ts';
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
/** Windows of a long text differ in length: in a batch, the peer would pad them. */
const ONE_A_CALL: BatchPlan = { size: 1, order: 'file' };
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
  const others = texts.filter((text) => !sample.includes(text));
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  await importRandomCheckpoint(page, setting);
  const [choice] = await choosePeer(page, wasmSettings(PLAIN_RANDOM, 'q8', 1), PLANS, sample, log);
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice!.settings);
  await timePeer(page, choice!.batches, sample);

  const short: Round[] = [];
  const long: Round[] = [];
  const bulk: OwnRun[] = [];
  for (let round = 0; round < Math.min(MOST_ROUNDS, setting.rounds); round++) {
    await page.evaluate(() => window.bench.openOurs({ encoder: 'imported', cores: 1 }));
    await encode(page, sample);
    short.push(await timeBoth(page, choice!.batches, others));
    long.push(await timeBoth(page, ONE_A_CALL, [longText(trainingTexts(), LONG_WORDS)]));
    bulk.push(await timeAllCores(page, texts));
    log(
      `round ${round + 1}, tokens/s: ${describeRounds(short.slice(-1))}; long windows ` +
        `${describeRounds(long.slice(-1))}; ours on all cores ${bestTokenRate(bulk.slice(-1)).toFixed(1)}`,
    );
  }
  const cosine = await page.evaluate(
    (some) => window.bench.agreement(some),
    texts.slice(0, AGREEMENT_TEXTS),
  );
  const cores = await page.evaluate(() => window.bench.cores);
  await page.close();
  const longest = [...short, ...long].map(({ own }) => own.longestTask);
  return rateLine({
    name: 'scibert-shape-int8',
    ours: bestTokenRate(short.map(({ own }) => own)),
    peer: bestTokenRate(short.map(({ peer }) => peer)),
    unit: 'tokens/s',
    detail: [
      `random weights in SciBERT's shape, ${short[0]!.own.windows.length} holdout texts of ${short[0]!.own.tokens} tokens, best of ${short.length} rounds`,
      'ours: imported to int8, plain WASM, 1 worker of 1 thread',
      `in ${long[0]!.own.windows.length} windows of ${long[0]!.own.tokens} tokens together, the peer's one a call: ${describeRounds(long)}`,
      `with the workers for texts that nobody is writing (${describeWorkers(Math.min(4, cores))} on ${cores} cores) ours ${bestTokenRate(bulk).toFixed(1)}`,
      describeLongestTask([...longest, ...bulk.map(({ longestTask }) => longestTask)]),
      `peer: 1 worker, ${describeChoice(choice!)}`,
      `mean cosine of the two sides' vectors ${cosine.toFixed(4)}`,
    ].join('; '),
  });
}

/** Both sides on the same windows. */
interface Round {
  readonly own: OwnRun;
  readonly peer: TokenTime;
}

async function timeBoth(page: Page, batches: BatchPlan, texts: readonly string[]): Promise<Round> {
  const own = await encode(page, texts);
  const milliseconds = await timePeer(page, batches, own.windows);
  return { own, peer: { tokens: own.tokens, milliseconds } };
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

function timePeer(page: Page, batches: BatchPlan, texts: readonly string[]): Promise<number> {
  return page.evaluate((cut) => window.bench.encodePeer(cut), cutBatches(texts, batches));
}

function describeRounds(rounds: readonly Round[]): string {
  return describeRates(
    bestTokenRate(rounds.map(({ own }) => own)),
    bestTokenRate(rounds.map(({ peer }) => peer)),
  );
}
