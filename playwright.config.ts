import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/launch-options.ts';

const address = 'http://localhost:4273';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // One at a time: the encoder's workers need the processor, and timings stay comparable.
  workers: 1,
  timeout: 60_000,
  use: { baseURL: address, launchOptions: launchOptions(), trace: 'retain-on-failure' },
  webServer: {
    command: 'tsx scripts/start.ts --no-build --port 4273',
    url: address,
    reuseExistingServer: false,
  },
});
