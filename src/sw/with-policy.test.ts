import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../core/security-policy.ts';
import { withPolicy } from './with-policy.ts';

it('adds the policy that the host did not send, and nothing else changes', async () => {
  const headers = { 'Content-Type': 'text/javascript' };
  const kept = withPolicy(new Response('self', { headers }));
  expect([...kept!.headers]).toEqual([
    ['content-security-policy', contentSecurityPolicy('header')],
    ['content-type', 'text/javascript'],
  ]);
  expect(await kept!.text()).toBe('self');
});

it('leaves a host’s own policy as it is', () => {
  const response = new Response('self', { headers: { 'Content-Security-Policy': 'sandbox' } });
  expect(withPolicy(response)).toBe(response);
});

it('keeps no answer that says that a file is missing', () => {
  expect(withPolicy(new Response('gone', { status: 404 }))).toBeNull();
});
