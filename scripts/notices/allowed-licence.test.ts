import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowedLicence } from './allowed-licence.ts';
import { shippedPackages } from './shipped-packages.ts';
import { works } from './works.ts';

describe('isAllowedLicence', () => {
  it.each(['MIT', 'Apache-2.0', '(MPL-2.0 OR Apache-2.0)', 'MIT AND Zlib', '(MIT AND Zlib)'])(
    'lets %s ship',
    (licence) => {
      expect(isAllowedLicence(licence)).toBe(true);
    },
  );

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'CC-BY-NC-4.0', 'SEE LICENSE IN LICENSE', ''])(
    'refuses "%s"',
    (licence) => {
      expect(isAllowedLicence(licence)).toBe(false);
    },
  );
});

it('everything that ships has such a licence', () => {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = [...shippedPackages(lock), ...works].map(({ name, licence }) => [name, licence]);
  expect(shipped.filter(([, licence]) => !isAllowedLicence(licence!))).toEqual([]);
});
