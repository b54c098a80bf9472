import { CACHE_ASSETS, securityHeaders } from './response-headers.ts';

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it. Both ask again for all that no rule names;
 * a second rule for the same header would be joined to the first one.
 */
export function netlifyHeaders(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${CACHE_ASSETS}`, ''].join('\n');
}
