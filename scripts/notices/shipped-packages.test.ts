import { describe, expect, it } from 'vitest';
import { shippedPackages } from './shipped-packages.ts';

const lock = {
  packages: {
    '': { dependencies: { app: '1' } },
    'node_modules/app': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { part: '2', sharp: '1' },
    },
    'node_modules/app/node_modules/part': { version: '2.0.0', license: 'ISC' },
    'node_modules/part': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/sharp': { version: '1.0.0', license: 'Apache-2.0' },
    'node_modules/linter': { version: '1.0.0', license: 'MIT', dev: true },
  },
};

describe('shippedPackages', () => {
  it('follows production dependencies to the version that each would load', () => {
    expect(shippedPackages(lock)).toEqual([
      { name: 'app', version: '1.0.0', licence: 'MIT', folder: 'node_modules/app' },
      {
        name: 'part',
        version: '2.0.0',
        licence: 'ISC',
        folder: 'node_modules/app/node_modules/part',
      },
    ]);
  });

  it('finds a package further up', () => {
    const { 'node_modules/app/node_modules/part': _, ...packages } = lock.packages;
    expect(shippedPackages({ packages })).toContainEqual(
      expect.objectContaining({ name: 'part', folder: 'node_modules/part' }),
    );
  });

  it('adds what the build puts into the app', () => {
    const vite = { version: '8.0.0', license: 'MIT', dev: true, dependencies: { linter: '1' } };
    const packages = { ...lock.packages, 'node_modules/vite': vite };
    expect(shippedPackages({ packages }).map(({ name }) => name)).toEqual(['app', 'part', 'vite']);
  });

  it('says which package the lock lacks', () => {
    expect(() => shippedPackages({ packages: { '': { dependencies: { gone: '1' } } } })).toThrow(
      'gone',
    );
  });
});
