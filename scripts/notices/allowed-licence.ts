/** What may ship under the Apache License 2.0: asks for a notice at most, which the app carries. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether a licence lets a work ship with the app.
 * @param expression SPDX, such as `MIT` or `(MPL-2.0 OR Apache-2.0)`; others than these are refused
 */
export function isAllowedLicence(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence)));
}
