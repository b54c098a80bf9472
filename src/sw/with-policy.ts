import { contentSecurityPolicy } from '../core/security-policy.ts';

const POLICY = 'Content-Security-Policy';

/**
 * A file as it is kept: with the content security policy in its header, whether or not the host sent it.
 * The page brings its own in a `meta` element, but workers go by the header of their script alone.
 * @returns null for an answer that is no file, which is not to be kept
 */
export function withPolicy(response: Response): Response | null {
  if (!response.ok) return null;
  if (response.headers.has(POLICY)) return response;
  const headers = new Headers(response.headers);
  headers.set(POLICY, contentSecurityPolicy('header'));
  return new Response(response.body, { headers });
}
