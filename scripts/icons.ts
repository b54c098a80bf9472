/**
 * Draws the icons of the installed app from public/favicon.svg: npm run icons
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../e2e/support/launch-options.ts';

const FOLDER = 'public/icons';

/** The manifest's background colour. */
const GROUND = '#f2f3f5';

/**
 * Width of the picture in that of the icon. The system may cut a maskable icon to a circle of 80 % of
 * its width; the picture's corners, 0.48 of its own width from the middle, stay within it.
 */
const PICTURE = 0.82;

/** Corners of an icon that is shown as it is, in its width. */
const ROUNDING = 0.22;

const ICONS = [
  // iOS rounds the corners itself.
  { name: 'icon-180.png', size: 180, isRounded: false },
  { name: 'icon-192.png', size: 192, isRounded: true },
  { name: 'icon-512.png', size: 512, isRounded: true },
  { name: 'maskable-192.png', size: 192, isRounded: false },
  { name: 'maskable-512.png', size: 512, isRounded: false },
];

const picture = `data:image/svg+xml;base64,${readFileSync('public/favicon.svg', 'base64')}`;
const browser = await chromium.launch(launchOptions());
try {
  // The colours that the picture has on light ground.
  const page = await browser.newPage({ colorScheme: 'light' });
  for (const { name, size, isRounded } of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<!doctype html>
      <style>
        body { margin: 0 }
        main { display: grid; place-items: center; height: 100vh; background: ${GROUND};
          border-radius: ${isRounded ? ROUNDING * size : 0}px }
        img { width: ${PICTURE * size}px }
      </style>
      <main><img src="${picture}"></main>`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await page.screenshot({ path: `${FOLDER}/${name}`, omitBackground: true });
    console.log(`Wrote ${FOLDER}/${name}.`);
  }
} finally {
  await browser.close();
}
