import { defineConfig } from '@playwright/test';
import { launchOptions, SOFTWARE_GPU } from './e2e/support/launch-options.ts';

/** Another one lets two runs go on at once. */
const port = process.env['TAGLIGHT_TEST_PORT'] ?? '4273';
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // One at a time: the encoder's workers need the processor, and timings stay comparable.
  workers: 1,
  timeout: 90_000,
  // For machines that do other things at the same time; an import takes seconds there.
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    // Journeys of the service worker allow it; the others intercept requests, or have no use for it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', testIgnore: 'gpu/**', use: { launchOptions: launchOptions() } },
    {
      name: 'webgpu',
      testMatch: 'gpu/*.spec.ts',
      // Shaders take seconds to compile for the processor.
      timeout: 180_000,
      use: { launchOptions: launchOptions(SOFTWARE_GPU) },
    },
  ],
  webServer: {
    command: `tsx scripts/start.ts --no-build --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});
