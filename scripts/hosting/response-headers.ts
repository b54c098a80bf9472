import { contentSecurityPolicy } from '../../src/core/security-policy.ts';

/** What the app does without, so that nothing that got into the page could ask for it. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Sent with every answer, of every host that can be told to. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy('header'),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Names below `assets/` carry a hash of the content, which therefore never changes. */
export const CACHE_ASSETS = 'public, max-age=31536000, immutable';
/** Kept, and used again after the host has said that it is still the same. */
export const CACHE_OTHERS = 'no-cache';
