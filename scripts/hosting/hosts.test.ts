import { describe, expect, it } from 'vitest';
import { apacheConfig } from './apache-config.ts';
import { netlifyHeaders } from './netlify-headers.ts';
import { netlifyRedirects } from './netlify-redirects.ts';
import { nginxConfig } from './nginx-config.ts';
import { CACHE_ASSETS, CACHE_OTHERS, securityHeaders } from './response-headers.ts';

describe.each([
  ['Netlify and Cloudflare', netlifyHeaders(), (value: string) => `: ${value}`],
  ['nginx', nginxConfig(), (value: string) => ` "${value}" always;`],
  ['Apache', apacheConfig(), (value: string) => ` "${value}"`],
])('the headers for %s', (_, config, written) => {
  it.each(Object.entries(securityHeaders))('%s', (name, value) => {
    expect(config).toContain(`${name}${written(value)}\n`);
  });

  it('keep hashed assets for good', () => {
    const lines = config.split('\n');
    const rule = lines.findIndex((line) => line.includes('/assets/'));
    expect(lines.slice(rule, rule + 2).join('\n')).toContain(CACHE_ASSETS);
  });
});

describe('all that is no hashed asset', () => {
  it.each([
    ['nginx', nginxConfig()],
    ['Apache', apacheConfig()],
  ])('is asked for again on %s', (_, config) => {
    expect(config.indexOf(`"${CACHE_OTHERS}"`)).toBeGreaterThan(-1);
    expect(config.indexOf(`"${CACHE_OTHERS}"`)).toBeLessThan(config.indexOf(CACHE_ASSETS));
  });

  it('has no second rule on Netlify, which would be joined to the first', () => {
    expect(netlifyHeaders().match(/Cache-Control/g)).toHaveLength(1);
  });
});

it.each([
  ['Netlify and Cloudflare', netlifyRedirects(), '/share /?shared=missed 302'],
  ['nginx', nginxConfig(), 'location = /share {\n    return 303 "/?shared=missed";'],
  ['Apache', apacheConfig(), 'RedirectMatch 303 "^(.*/)share$" "$1?shared=missed"'],
])('%s leads a share that no service worker took to the page', (_, config, rule) => {
  expect(config).toContain(rule);
});
