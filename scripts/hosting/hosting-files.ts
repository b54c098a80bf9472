import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../../src/core/security-policy.ts';
import { apacheConfig } from './apache-config.ts';
import { netlifyHeaders } from './netlify-headers.ts';
import { netlifyRedirects } from './netlify-redirects.ts';
import { nginxConfig } from './nginx-config.ts';

const CHARSET = '<meta charset="utf-8" />';

const files: Readonly<Record<string, string>> = {
  _headers: netlifyHeaders(),
  _redirects: netlifyRedirects(),
  'nginx.conf': nginxConfig(),
  '.htaccess': apacheConfig(),
  // GitHub Pages would otherwise leave out what its site generator has no use for.
  '.nojekyll': '',
};

/**
 * Puts the content security policy into the built page, for hosts that send no headers, and what hosts
 * read their headers from beside it.
 */
export const hostingFiles: Plugin = {
  name: 'hosting-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      // Before all that it concerns, and after the charset, which has to come first.
      if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET}`);
      const policy = contentSecurityPolicy('meta');
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
      return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
    },
  },
  generateBundle() {
    for (const [fileName, source] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};
