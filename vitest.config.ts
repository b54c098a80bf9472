import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,e2e}/**/*.test.{ts,tsx}'],
    allowOnly: false,
    // For machines that do other things at the same time; no test measures time.
    testTimeout: 60_000,
  },
});
