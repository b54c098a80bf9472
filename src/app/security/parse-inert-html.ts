import { INERT_HTML_POLICY } from '../../core/security-policy.ts';
import type { TrustedTypesScope } from './trusted-types.ts';

// Made once: browsers refuse a second policy of the same name.
const policy = (globalThis as TrustedTypesScope).trustedTypes?.createPolicy(INERT_HTML_POLICY, {
  createHTML: (html) => html,
});

/**
 * A document of its own, which is read and never shown: nothing in it runs or loads. Browsers with
 * Trusted Types let HTML be parsed through this alone.
 */
export function parseInertHtml(html: string): Document {
  // The DOM's types do not know yet that sinks take trusted values.
  const trusted = (policy?.createHTML(html) ?? html) as string;
  return new DOMParser().parseFromString(trusted, 'text/html');
}
