import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * A registry that mirrors one platform's binaries alone leaves the others out of the lock, and then
 * `npm ci` stops everywhere with 'Missing from lock file'. An entry needs version, os, cpu, optional.
 */
it('package-lock.json names every platform that a package has binaries for', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${folder}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
