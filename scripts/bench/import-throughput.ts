import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { lineWithoutPeer, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { describeLongestTask } from './describe-run.ts';
import type { ImportRun } from './pages/bench.ts';

/** An import takes long enough for few to tell the speed. */
const MOST_ROUNDS = 3;

/** Checkpoint to int8 encoder in the browser, from the choice of the files to the report. */
export async function importThroughput(setting: BenchSetting): Promise<BenchLine> {
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  const runs: ImportRun[] = [];
  for (let round = 0; round < Math.min(MOST_ROUNDS, setting.rounds); round++) {
    const run = await importRandomCheckpoint(page, setting);
    setting.log(`import ${round + 1}: ${run.milliseconds.toFixed(0)} ms`);
    runs.push(run);
  }
  await page.close();
  const seconds = Math.min(...runs.map(({ milliseconds }) => milliseconds)) / 1000;
  const { bytesRead, report } = runs[0]!;
  const megabytes = bytesRead / 1e6;
  return lineWithoutPeer({
    name: 'import-throughput',
    ours: megabytes / seconds,
    unit: 'MB/s',
    detail: [
      `best of ${runs.length} imports: ${seconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB of safetensors in SciBERT's shape, ${report.parameters} random numbers`,
      `to ${(report.bytes / 1e6).toFixed(0)} MB of int8, smoothed by sample texts, compared with fp32, hashed`,
      describeLongestTask(runs.map(({ longestTask }) => longestTask)),
      'no peer: transformers.js reads no checkpoints',
    ].join('; '),
  });
}

/** The page has the encoder then. */
export async function importRandomCheckpoint(
  page: Page,
  { randomCheckpoint }: BenchSetting,
): Promise<ImportRun> {
  const folder = randomCheckpoint();
  const files = ['config.json', 'model.safetensors'].map((name) => join(folder, name));
  await page.setInputFiles('input', files);
  return page.evaluate(() => window.bench.importFiles());
}
