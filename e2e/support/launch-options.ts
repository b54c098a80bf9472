import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

/**
 * Starts the browser of this machine, without the requests that Chromium makes of its own accord.
 * @param switches further ones
 */
export function launchOptions(switches: readonly string[] = []): LaunchOptions {
  return {
    executablePath: findChromium({
      environment: process.env,
      exists: existsSync,
      playwrightPath: chromium.executablePath(),
    }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      // It asks Google which fields of a page it could fill in.
      '--disable-features=AutofillServerCommunication',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...switches,
    ],
  };
}

/** WebGPU on the processor: right, and very slow. */
export const SOFTWARE_GPU = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-unsafe-swiftshader',
];
