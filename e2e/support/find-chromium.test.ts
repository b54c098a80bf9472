import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

function machine(files: readonly string[], environment: Record<string, string> = {}) {
  return {
    environment: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter), ...environment },
    exists: (path: string) => files.includes(path),
    playwrightPath: '/playwright/chrome',
  };
}

describe('findChromium', () => {
  it('prefers the one that TAGLIGHT_CHROMIUM names', () => {
    const files = ['/usr/bin/chromium', '/mine/chrome'];
    expect(findChromium(machine(files, { TAGLIGHT_CHROMIUM: '/mine/chrome' }))).toBe(
      '/mine/chrome',
    );
  });

  it('says so when TAGLIGHT_CHROMIUM names no file, rather than taking another', () => {
    const here = machine(['/usr/bin/chromium'], { TAGLIGHT_CHROMIUM: '/gone/chrome' });
    expect(() => findChromium(here)).toThrow('/gone/chrome');
  });

  it('takes an installed one before the one that Playwright downloaded', () => {
    const files = ['/playwright/chrome', '/usr/bin/google-chrome'];
    expect(findChromium(machine(files))).toBe('/usr/bin/google-chrome');
  });

  it('takes the one that Playwright downloaded when none is installed', () => {
    expect(findChromium(machine(['/playwright/chrome']))).toBe('/playwright/chrome');
  });

  it('says how to get one when there is none', () => {
    expect(() => findChromium(machine([]))).toThrow(/apt-get install chromium.*TAGLIGHT_CHROMIUM/);
  });
});
