import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from './listen.ts';

/** What the simplest hosts know. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface PlainHost {
  /** Address of the folder, with a slash at the end. */
  readonly address: string;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder below a path as the simplest hosts do: a file with its type, or 404. No other header,
 * nothing compressed, no ranges.
 * @param path with a slash at both ends
 */
export async function startPlainHost(folder: string, path: string): Promise<PlainHost> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const inside = normalize(pathname.replace(/\/$/, '/index.html'));
    const file = join(folder, inside.slice(path.length - 1));
    if (!inside.startsWith(path) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      missing.push(pathname);
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  const origin = await listen(server);
  return {
    address: `${origin}${path}`,
    missing,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
