import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  expect,
  type Page,
} from '@playwright/test';
import { launchOptions } from './launch-options.ts';

/** The app as the browser has installed it from its manifest, and as the device opens it. */
export class InstalledApp {
  readonly context: BrowserContext;
  readonly #browser: CDPSession;
  readonly #manifestId: string;

  private constructor(context: BrowserContext, browser: CDPSession, manifestId: string) {
    this.context = context;
    this.#browser = browser;
    this.#manifestId = manifestId;
  }

  /** Installs the app from an address. @param run gets the app, whose browser ends after that */
  static async from(address: string, run: (app: InstalledApp) => Promise<void>): Promise<void> {
    // Browsers install no apps in windows that keep nothing, such as Playwright's own.
    const profile = mkdtempSync(join(tmpdir(), 'taglight-installed-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions(),
      serviceWorkers: 'allow',
    });
    try {
      const page = await context.newPage();
      await page.goto(address);
      const session = await context.newCDPSession(page);
      const { appId } = await session.send('Page.getAppId');
      const browser = await context.browser()!.newBrowserCDPSession();
      const manifestId = appId!;
      await browser.send('PWA.install', { manifestId, installUrlOrBundleUrl: address });
      await browser.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
      await page.close();
      await run(new InstalledApp(context, browser, manifestId));
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Opens the app by its icon, or at an address of its own. */
  launch(address?: string): Promise<Page> {
    const manifestId = this.#manifestId;
    const url = address === undefined ? {} : { url: address };
    return this.#open(() => this.#browser.send('PWA.launch', { manifestId, ...url }));
  }

  /** Opens files of the device with the app. */
  openFiles(paths: readonly string[]): Promise<Page> {
    const manifestId = this.#manifestId;
    const files = paths.map((path) => resolve(path));
    return this.#open(() => this.#browser.send('PWA.launchFilesInApp', { manifestId, files }));
  }

  /** The window in which the app opens, which may be a new one or one that had nothing in it. */
  async #open(launch: () => Promise<unknown>): Promise<Page> {
    const windows = (): Page[] =>
      this.context.pages().filter((page) => page.url().startsWith(this.#manifestId));
    await launch();
    await expect.poll(() => windows().length).toBe(1);
    return windows()[0]!;
  }
}
