import { describe, expect, it } from 'vitest';
import { MODEL_HOSTS } from './model-hub.ts';
import { contentSecurityPolicy } from './security-policy.ts';

const header = contentSecurityPolicy('header');
const directives = header.split('; ');

describe('contentSecurityPolicy', () => {
  it('lets the page connect to the model hosts, and reach no other host in any way', () => {
    const connect = `connect-src 'self' ${MODEL_HOSTS.join(' ')}`;
    expect(directives).toContain(connect);
    expect(header.replace(connect, '')).not.toMatch(/https?:|\*/);
  });

  it('refuses what it does not name, inline script and style, code made of strings, and data: addresses', () => {
    expect(directives).toContain("default-src 'none'");
    expect(header).not.toMatch(/'unsafe-|\b(?:data|blob):/);
  });

  it('asks for Trusted Types', () => {
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(directives).toContain('trusted-types default inert-html');
  });

  it('leaves to the header what a page cannot say of itself', () => {
    expect(directives).toContain("frame-ancestors 'none'");
    const inPage = contentSecurityPolicy('meta').split('; ');
    expect(inPage).toEqual(directives.filter((directive) => !directive.startsWith('frame-')));
  });
});
