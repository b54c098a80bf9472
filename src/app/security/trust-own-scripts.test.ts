import { describe, expect, it } from 'vitest';
import { trustOwnScripts } from './trust-own-scripts.ts';
import type { TrustedTypesScope } from './trusted-types.ts';

type Rules = Parameters<NonNullable<TrustedTypesScope['trustedTypes']>['createPolicy']>[1];

function madePolicies(): [string, Rules][] {
  const policies: [string, Rules][] = [];
  const trustedTypes = {
    createPolicy(name: string, rules: Rules) {
      policies.push([name, rules]);
      return { createHTML: (html: string) => html };
    },
  };
  trustOwnScripts(new URL('https://tags.test/app/'), { trustedTypes });
  return policies;
}

describe('trustOwnScripts', () => {
  it('makes the policy that plain strings go through, for addresses alone', () => {
    const [[name, rules] = [], ...others] = madePolicies();
    expect(others).toEqual([]);
    expect(name).toBe('default');
    expect(Object.keys(rules!)).toEqual(['createScriptURL']);
  });

  it.each([
    'https://tags.test/app/assets/planner.worker-1a2b.js',
    'assets/planner.worker-1a2b.js',
    './sw.js',
  ])('lets %s through as it is', (url) => {
    expect(madePolicies()[0]![1].createScriptURL!(url)).toBe(url);
  });

  it.each([
    'https://elsewhere.test/app/worker.js',
    'https://tags.test/other-app/worker.js',
    'https://tags.test.elsewhere.test/app/worker.js',
    '../worker.js',
    '%2e%2e/worker.js',
    '//elsewhere.test/worker.js',
    'data:text/javascript,postMessage(1)',
    'blob:https://tags.test/1a2b',
    'javascript:alert(1)',
  ])('refuses %s', (url) => {
    expect(madePolicies()[0]![1].createScriptURL!(url)).toBeNull();
  });

  it('does nothing in a browser without Trusted Types', () => {
    expect(() => trustOwnScripts(new URL('https://tags.test/'), {})).not.toThrow();
  });
});
