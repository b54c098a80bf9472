import { createServer } from 'node:http';
import type { Browser, BrowserContext } from '@playwright/test';
import { listen } from './listen.ts';

export interface WatchedBrowser {
  readonly context: BrowserContext;
  /** What anything in it asked of other hosts than this machine: page, workers, service worker. */
  readonly outside: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A browser context with service workers, which reaches other hosts through a proxy alone. The proxy
 * notes them and lets nothing through.
 */
export async function watchBrowser(browser: Browser): Promise<WatchedBrowser> {
  const outside: string[] = [];
  const proxy = createServer((request, response) => {
    outside.push(request.url!);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    outside.push(request.url!);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const context = await browser.newContext({
    serviceWorkers: 'allow',
    proxy: { server: await listen(proxy), bypass: 'localhost' },
  });
  return {
    context,
    outside,
    async close() {
      await context.close();
      proxy.close();
    },
  };
}

/** To be evaluated in a page or worker: asks another host for something, whatever comes of it. */
export async function askElsewhere(address: string): Promise<void> {
  await fetch(address, { mode: 'no-cors' }).catch(() => undefined);
}
