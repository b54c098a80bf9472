import type { Page } from '@playwright/test';
import { cutBatches, type BatchPlan } from './batches.ts';
import type { PeerSettings } from './pages/peer-settings.ts';
import { describeChoice, type PeerChoice } from './peer-choice.ts';
import type { Log } from './bench-setting.ts';

/** A way may be unlucky once. */
const TRIES = 2;

/** Tries all ways to run the peer on some texts, and gives them with the fastest first. */
export async function choosePeer(
  page: Page,
  allSettings: readonly PeerSettings[],
  plans: readonly BatchPlan[],
  texts: readonly string[],
  log: Log,
): Promise<PeerChoice[]> {
  const tried: { choice: PeerChoice; milliseconds: number }[] = [];
  for (const settings of allSettings) {
    await page.evaluate((chosen) => window.bench.openPeer(chosen), settings);
    for (const batches of plans) {
      const choice = { settings, batches };
      const milliseconds = await quickest(page, cutBatches(texts, batches));
      log(`${describeChoice(choice)}: ${milliseconds.toFixed(0)} ms for ${texts.length} texts`);
      tried.push({ choice, milliseconds });
    }
  }
  await page.evaluate(() => window.bench.closePeer());
  return tried.toSorted((a, b) => a.milliseconds - b.milliseconds).map(({ choice }) => choice);
}

async function quickest(page: Page, batches: readonly (readonly string[])[]): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES; attempt++)
    least = Math.min(least, await page.evaluate((cut) => window.bench.encodePeer(cut), batches));
  return least;
}
