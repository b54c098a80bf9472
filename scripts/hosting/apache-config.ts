import { addressAfterShare, SHARE_ACTION } from '../../src/storage/shares/share.ts';
import { CACHE_ASSETS, CACHE_OTHERS, securityHeaders } from './response-headers.ts';

/** The file `.htaccess`, which Apache reads in a folder that it serves. */
export function apacheConfig(): string {
  const headers = Object.entries(securityHeaders).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  return `# Taglight, for Apache 2.4 with AllowOverride All and the modules headers, mime, filter and deflate.
AddType text/javascript .js
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
<IfModule mod_headers.c>
${headers.join('\n')}
  Header set Cache-Control "${CACHE_OTHERS}"
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${CACHE_ASSETS}"
  </If>
</IfModule>
# What is shared with the installed app stays on the device; only without its service worker it gets here.
<IfModule mod_alias.c>
  RedirectMatch 303 "^(.*/)${SHARE_ACTION}$" "$1${addressAfterShare('missed')}"
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript text/csv application/json application/wasm image/svg+xml
</IfModule>
`;
}
