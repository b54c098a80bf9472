import { createServer, type IncomingMessage } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { securityHeaders } from '../../scripts/hosting/response-headers.ts';
import { serveFolder } from '../../scripts/server/serve-folder.ts';
import { contentSecurityPolicy } from '../../src/core/security-policy.ts';
import { listen } from './listen.ts';

export interface GuardedApp {
  readonly address: string;
  /** What the policy forbade, in the page, a worker or the service worker. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/** The part of a browser's report that tells what happened. */
interface Report {
  readonly 'csp-report': {
    readonly 'document-uri': string;
    readonly 'effective-directive': string;
    readonly 'blocked-uri': string;
  };
}

/** Serves the built app as `npm start` does, and has the browser report what breaks its policy. */
export async function startGuardedApp(): Promise<GuardedApp> {
  const violations: string[] = [];
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
    headers: { ...securityHeaders, 'Content-Security-Policy': policy },
  });
  return {
    address: `http://localhost:${app.port}`,
    violations,
    async close() {
      await app.close();
      reports.close();
    },
  };
}
