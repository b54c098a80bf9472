import type { Page } from '@playwright/test';

interface Drag {
  readonly over: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/**
 * Drags a file or folder over the page as the browser gets it from the desktop, so that the page has real
 * entries to walk through.
 */
export async function dragFromDesktop(page: Page, path: string): Promise<Drag> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: 200, y: 200, data };
  return {
    async over() {
      await browser.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
      await browser.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
    },
    async drop() {
      await browser.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    },
  };
}
