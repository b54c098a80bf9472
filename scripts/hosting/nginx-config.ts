import { addressAfterShare, SHARE_ACTION } from '../../src/storage/shares/share.ts';
import { CACHE_ASSETS, CACHE_OTHERS, securityHeaders } from './response-headers.ts';

/** A server block of nginx, and what has to stand before it. */
export function nginxConfig(): string {
  const headers = Object.entries(securityHeaders).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  return `# Taglight, for nginx. Set server_name and root, and include this file in the http block.
map $uri $taglight_cache_control {
  default "${CACHE_OTHERS}";
  ~/assets/ "${CACHE_ASSETS}";
}

server {
  listen 80;
  listen [::]:80;
  server_name taglight.example;
  root /var/www/taglight;
  index index.html;

  # The compressed files lie beside the plain ones. With the module ngx_brotli: brotli_static on;
  gzip_static on;
  gzip_vary on;

  add_header Cache-Control $taglight_cache_control;
${headers.join('\n')}

  location ~ \\.webmanifest$ {
    types {}
    default_type application/manifest+json;
  }

  # What is shared with the installed app stays on the device; only without its service worker it gets here.
  location = /${SHARE_ACTION} {
    return 303 "/${addressAfterShare('missed')}";
  }
}
`;
}
