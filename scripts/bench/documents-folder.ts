import type { Page } from '@playwright/test';
import { BATCH_PLANS, cutBatches } from './batches.ts';
import { rateLine, type BenchLine } from './bench-line.ts';
import { openBenchPage, type BenchSetting } from './bench-setting.ts';
import { holdoutTexts, trainingTexts } from './bench-texts.ts';
import { choosePeer } from './choose-peer.ts';
import { keptPassages } from './kept-passages.ts';
import { type FolderFile, mixedFolder } from './mixed-folder.ts';
import { describeChoice, type PeerChoice, peerSettings } from './peer-choice.ts';

/** A round takes the peer minutes. */
const MOST_ROUNDS = 2;
/** Of the passages, to find the peer's best way with. */
const SAMPLE_TEXTS = 64;
const WARM_UP_TEXTS = 96;

interface FolderRun {
  readonly milliseconds: number;
  readonly longestTask: number;
  readonly passages: readonly string[];
}

/**
 * A folder of 1,000 documents in the whole app, from the moment when it is chosen until all are read,
 * kept and tagged. The peer is given the same passages, read and cut already, and keeps nothing.
 */
export async function documentsFolder(setting: BenchSetting): Promise<BenchLine> {
  const rounds = Math.min(setting.rounds, MOST_ROUNDS);
  const texts = [...trainingTexts(), ...holdoutTexts()];
  const folder = mixedFolder(texts);
  const documents = texts.length + folder.filter(({ name }) => name.startsWith('papers/')).length;
  const ours: FolderRun[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await runApp(setting, folder, documents));
    setting.log(`round ${round + 1}: ours ${seconds(ours.at(-1)!.milliseconds)}`);
  }
  const { passages } = ours[0]!;
  const { choice, milliseconds: peer } = await timePeer(setting, passages, rounds);
  const best = Math.min(...ours.map(({ milliseconds }) => milliseconds));
  const longest = Math.max(...ours.map(({ longestTask }) => longestTask));
  return rateLine({
    name: 'documents-folder',
    ours: (1000 * documents) / best,
    peer: (1000 * documents) / peer,
    unit: 'documents/s',
    detail: [
      `${documents} documents in ${folder.length} files, ${passages.length} passages, best of ${rounds} rounds`,
      'ours: the whole app, reading, keeping and tagging included',
      `main thread's longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`,
      `peer: the passages alone, ${describeChoice(choice)}`,
    ].join('; '),
  });
}

/** The app in a page of its own, with nothing kept but what warmed it up. */
async function runApp(
  { context, addresses }: BenchSetting,
  folder: readonly FolderFile[],
  documents: number,
): Promise<FolderRun> {
  const page = await context.newPage();
  // A page of the same origin without the app, which would hold the database.
  await page.goto(`${addresses.app}/third-party-notices.txt`);
  await page.evaluate(() => indexedDB.deleteDatabase('taglight-documents'));
  await page.addInitScript(watch);
  await page.goto(`${addresses.app}/#/documents`);
  await bring(page, warmUp(), WARM_UP_TEXTS);
  const { passages: before } = await page.evaluate(keptPassages);
  await bring(page, folder, documents + WARM_UP_TEXTS);
  const { milliseconds, longestTask } = await page.evaluate(() => window.folderRun.ended());
  const kept = await page.evaluate(keptPassages);
  if (kept.documents !== documents + WARM_UP_TEXTS) {
    throw new Error(`Of ${documents} documents, ${kept.documents - WARM_UP_TEXTS} were tagged.`);
  }
  await page.close();
  return { milliseconds, longestTask, passages: kept.passages.slice(before.length) };
}

/** Chooses files, and waits until as many documents are in the table and nothing is under way. */
async function bring(page: Page, files: readonly FolderFile[], rows: number): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
  await page.getByLabel('Open files').setInputFiles(
    files.map(({ name, content }) => ({
      name: name.replaceAll('/', '-'),
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
  await page.waitForFunction((count) => window.folderRun.isDone(count), rows, { timeout: 600_000 });
}

/** Texts with other words than the folder's, so that nothing of it is remembered. */
function warmUp(): FolderFile[] {
  return trainingTexts()
    .slice(0, WARM_UP_TEXTS)
    .map((text, n) => ({ name: `warm-up/${n}.txt`, content: `Warm-up ${n}: ${text}` }));
}

async function timePeer(
  setting: BenchSetting,
  passages: readonly string[],
  rounds: number,
): Promise<{ readonly choice: PeerChoice; readonly milliseconds: number }> {
  const page = await openBenchPage(setting.context, setting.addresses.pages);
  const step = Math.ceil(passages.length / SAMPLE_TEXTS);
  const sample = passages.filter((_, index) => index % step === 0);
  const [best] = await choosePeer(page, peerSettings(1), BATCH_PLANS, sample, setting.log);
  const choice = best!;
  await page.evaluate((chosen) => window.bench.openPeer(chosen), choice.settings);
  const time = (texts: readonly string[]): Promise<number> =>
    page.evaluate((cut) => window.bench.encodePeer(cut), cutBatches(texts, choice.batches));
  await time(sample);
  let milliseconds = Infinity;
  for (let round = 0; round < rounds; round++) {
    milliseconds = Math.min(milliseconds, await time(passages));
    setting.log(`round ${round + 1}: peer ${seconds(milliseconds)}`);
  }
  await page.close();
  return { choice, milliseconds };
}

/**
 * What the app's page is watched with; runs there before the app. The browser is given its text, in
 * which tsx would wrap functions that have names.
 */
function watch(): void {
  let began = 0;
  let ended = 0;
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      // The choosing itself, which Playwright does, is none of the app's tasks.
      if (startTime > began) longestTask = Math.max(longestTask, duration);
    }
  }).observe({ type: 'longtask' });
  addEventListener(
    'change',
    () => {
      began = performance.now();
      longestTask = 0;
    },
    { capture: true },
  );
  window.folderRun = {
    isDone(rows) {
      const table = document.querySelector('[role=table]');
      const isDone =
        table?.getAttribute('aria-rowcount') === String(rows + 1) &&
        document.querySelector('progress') === null;
      if (isDone) ended = performance.now();
      return isDone;
    },
    ended() {
      return { milliseconds: ended - began, longestTask };
    },
  };
}

declare global {
  interface Window {
    folderRun: {
      isDone(rows: number): boolean;
      ended(): { milliseconds: number; longestTask: number };
    };
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
