import { MODEL_HOSTS } from '../../src/core/model-hub.ts';

/**
 * The page may reach its own origin and, when a person downloads an encoder, the model hub; a request
 * to another host fails here before it fails a person's trust. WebAssembly needs `wasm-unsafe-eval`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `connect-src 'self' ${MODEL_HOSTS.join(' ')}`,
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** `Cache-Control` of a path in the built app. */
export function cacheControl(pathname: string): string {
  // Names in assets/ carry a hash of the content: they never change.
  if (pathname.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  // Models keep their names from version to version: reuse them only after asking.
  if (pathname.startsWith('/models/')) return 'public, max-age=0, must-revalidate';
  return 'no-cache';
}
