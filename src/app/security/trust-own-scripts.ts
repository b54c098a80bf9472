import { OWN_SCRIPTS_POLICY } from '../../core/security-policy.ts';
import type { TrustedTypesScope } from './trusted-types.ts';

/**
 * Lets workers and service workers start from the app's own files and from nothing else. It is the
 * policy that browsers ask for plain strings, since the bundler wants `new Worker(new URL(…))` spelt out
 * and libraries start workers of their own. It has no rule for HTML and for code: these are refused. To
 * be called once, before the first worker is made.
 * @param folder absolute address that the files lie below
 */
export function trustOwnScripts(
  folder: URL,
  scope: TrustedTypesScope = globalThis as TrustedTypesScope,
): void {
  scope.trustedTypes?.createPolicy(OWN_SCRIPTS_POLICY, {
    createScriptURL: (url) => (new URL(url, folder).href.startsWith(folder.href) ? url : null),
  });
}
