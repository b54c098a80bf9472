import type { Browser, BrowserContext, Page } from '@playwright/test';

export type Log = (message: string) => void;

/** Where a line of the benchmark is measured: one browser, in which both sides run. */
export interface BenchSetting {
  readonly context: BrowserContext;
  /** Addresses without a slash at the end. */
  readonly addresses: {
    /** The app's production build. */
    readonly app: string;
    /** The pages of the benchmark, served as the app is. */
    readonly pages: string;
    /** The same pages, cross-origin isolated, where WebAssembly may have threads. */
    readonly isolatedPages: string;
  };
  /** Models below it are served to the benchmark's pages. */
  readonly modelsFolder: string;
  /**
   * A Hugging Face folder of SciBERT's shape with random weights, 440 MB; made when it is first asked
   * for, outside of the project.
   */
  readonly randomCheckpoint: () => string;
  /** Measured so often, the two sides in turn. */
  readonly rounds: number;
  readonly log: Log;
}

/** A new page with `window.bench`. */
export async function openBenchPage(
  browser: Browser | BrowserContext,
  address: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${address}/bench.html`);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}
