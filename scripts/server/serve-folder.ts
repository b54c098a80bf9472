import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { addressAfterShare, SHARE_ACTION } from '../../src/storage/shares/share.ts';
import { CACHE_ASSETS, CACHE_OTHERS, securityHeaders } from '../hosting/response-headers.ts';

export interface FolderServer {
  /** The IP address that it listens on. */
  readonly address: string;
  readonly port: number;
  /** Stops listening and drops the connections that are open. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with the path of every request, before it is answered. */
  readonly onRequest?: (path: string) => void;
}

/**
 * Serves a built app as any static host would: a file or 404, never a page in place of a missing
 * file.
 * @throws Error with code EADDRINUSE when another program listens there.
 */
export async function serveFolder(
  folder: string,
  { port, host = '127.0.0.1', headers = securityHeaders, onRequest }: ServeOptions,
): Promise<FolderServer> {
  const files = sirv(folder, {
    // Reads the folder at each request, so that a rebuild is seen without a restart.
    dev: true,
    etag: true,
    // Where the build wrote a file's compressed form beside it.
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      const isHashed = pathname.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? CACHE_ASSETS : CACHE_OTHERS);
      // A type that sirv does not know; without one, it sends an empty header.
      if (pathname.endsWith('.safetensors')) {
        response.setHeader('Content-Type', 'application/octet-stream');
      }
    },
  });
  const server = createServer((request, response) => {
    onRequest?.(new URL(request.url!, 'http://localhost').pathname);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === 'POST' && request.url === `/${SHARE_ACTION}`) {
      // Only where no service worker took it up. What came is not kept.
      response.writeHead(303, { Location: `./${addressAfterShare('missed')}` }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: listening } = server.address() as AddressInfo;
  return {
    address,
    port: listening,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
