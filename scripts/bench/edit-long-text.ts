import type { Page } from '@playwright/test';
import { BATCH_PLANS, cutBatches } from './batches.ts';
import { durationLine, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { editWord, longText, trainingTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { describeLongestTask } from './describe-run.ts';
import { median } from './median.ts';
import type { OwnRun } from './pages/bench.ts';
import { describeChoice, peerSettings } from './peer-choice.ts';

const WORDS = 3000;
/** Words between the places of one edit and the next, so that each falls into fresh text. */
const EDIT_STEP = 17;
/** Of the windows, to find the peer's best way with. */
const SAMPLE_STEP = 2;

/**
 * A word in the middle of a 3,000-word text is replaced: how long until the whole text has its
 * vectors again. The peer, which remembers nothing, is given all windows of the edited text.
 */
export async function editLongText(setting: BenchSetting): Promise<BenchLine> {
  const { rounds, log } = setting;
  const original = longText(trainingTexts(), WORDS);
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  await page.evaluate(() => window.bench.openOurs());
  const { windows } = await encode(page, original);
  const sample = windows.filter((_, index) => index % SAMPLE_STEP === 0);
  const [choice] = await choosePeer(page, peerSettings(1), BATCH_PLANS, sample, log);
  const { settings, batches } = choice!;
  await page.evaluate((chosen) => window.bench.openPeer(chosen), settings);
  await page.evaluate((cut) => window.bench.encodePeer(cut), cutBatches(sample, batches));

  const ours: OwnRun[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const edited = editWord(original, round * EDIT_STEP, 'zebra');
    const run = await encode(page, edited);
    ours.push(run);
    const cut = cutBatches(run.windows, batches);
    peer.push(await page.evaluate((all) => window.bench.encodePeer(all), cut));
    log(
      `edit ${round + 1}: ours ${run.milliseconds.toFixed(0)} ms, peer ${peer.at(-1)!.toFixed(0)} ms`,
    );
  }
  await page.close();
  const encoded = ours.map(({ encodedWindows }) => encodedWindows);
  return durationLine({
    name: 'edit-3000-words',
    ours: median(ours.map(({ milliseconds }) => milliseconds)),
    peer: median(peer),
    unit: 'ms',
    detail: [
      `median of ${rounds} one-word edits`,
      `ours encodes ${Math.min(...encoded)} to ${Math.max(...encoded)} of ${windows.length} windows`,
      describeLongestTask(ours.map(({ longestTask }) => longestTask)),
      `peer: ${describeChoice(choice!)}`,
    ].join('; '),
  });
}

function encode(page: Page, text: string): Promise<OwnRun> {
  return page.evaluate((whole) => window.bench.encodeOurs([whole], 'live'), text);
}
