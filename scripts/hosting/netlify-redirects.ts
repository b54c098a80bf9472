import { addressAfterShare, SHARE_ACTION } from '../../src/storage/shares/share.ts';

/**
 * The file `_redirects`, as Netlify and Cloudflare Pages read it. What is shared with the installed app
 * stays on the device; only without its service worker it gets to the host.
 */
export function netlifyRedirects(): string {
  return `/${SHARE_ACTION} /${addressAfterShare('missed')} 302\n`;
}
