import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import type { Browser, BrowserContext } from '@playwright/test';
import { securityHeaders } from '../../scripts/hosting/response-headers.ts';
import { serveFolder } from '../../scripts/server/serve-folder.ts';
import { contentSecurityPolicy } from '../../src/core/security-policy.ts';

export interface WatchedBrowser {
  readonly context: BrowserContext;
  /** The built app, served as `npm start` does. */
  readonly address: string;
  /** What anything in the browser asked of another host: page, workers, service worker. */
  readonly outside: readonly string[];
  /** What a policy forbade, wherever it was tried. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/** The part of a report that tells what happened. */
interface Report {
  readonly 'csp-report': {
    readonly 'document-uri': string;
    readonly 'effective-directive': string;
    readonly 'blocked-uri': string;
  };
}

/**
 * A browser context that reaches other hosts through a proxy alone, which notes them and lets nothing
 * through, and that reports each violation of the app's security policy.
 * @param isGuarded false takes the policy away
 */
export async function watchBrowser(browser: Browser, isGuarded = true): Promise<WatchedBrowser> {
  const outside: string[] = [];
  const violations: string[] = [];
  const proxy = createServer((request, response) => {
    outside.push(request.url!);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    outside.push(request.url!);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const reports = createServer((request, response) => {
    void note(request).then(() => response.writeHead(204).end());
  });
  async function note(request: IncomingMessage): Promise<void> {
    const { 'csp-report': told } = (await readJson(request)) as Report;
    const file = told['document-uri'].split('/').at(-1)!;
    violations.push(`${told['effective-directive']}: ${told['blocked-uri']} in ${file || 'page'}`);
  }

  const policy = `${contentSecurityPolicy('header')}; report-uri ${await listen(reports)}`;
  const app = await serveFolder('dist', {
    port: 0,
    headers: isGuarded ? { ...securityHeaders, 'Content-Security-Policy': policy } : {},
  });
  const context = await browser.newContext({
    // The one in the page, too.
    bypassCSP: !isGuarded,
    proxy: { server: await listen(proxy), bypass: 'localhost' },
  });
  return {
    context,
    address: `http://localhost:${app.port}`,
    outside,
    violations,
    async close() {
      await context.close();
      await app.close();
      proxy.close();
      reports.close();
    },
  };
}

/** @returns its address */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
