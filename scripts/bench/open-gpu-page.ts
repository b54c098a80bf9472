import { chromium, type Page } from '@playwright/test';
import { launchOptions, SOFTWARE_GPU } from '../../e2e/support/launch-options.ts';
import type { GpuFacts } from '../../src/engine/gpu-facts.ts';
import { openBenchPage } from './bench-setting.ts';

/** Chromium on Linux offers no WebGPU without it. */
const HARDWARE_GPU = ['--enable-unsafe-webgpu'];

export interface GpuPage {
  readonly page: Page;
  readonly gpu: GpuFacts;
  readonly isSoftware: boolean;
  close(): Promise<void>;
}

/**
 * The benchmark's page in a browser of its own: with the GPU of the machine where there is one, else with
 * one that is made of software.
 * @throws Error where the browser has neither
 */
export async function openGpuPage(address: string): Promise<GpuPage> {
  for (const isSoftware of [false, true]) {
    const switches = isSoftware ? SOFTWARE_GPU : HARDWARE_GPU;
    const browser = await chromium.launch(launchOptions(switches));
    const page = await openBenchPage(browser, address);
    const gpu = await page.evaluate((allowed) => window.bench.gpu(allowed), isSoftware);
    if (gpu.isUsable) return { page, gpu, isSoftware, close: () => browser.close() };
    await browser.close();
  }
  throw new Error('This browser has no WebGPU, not even one made of software.');
}
