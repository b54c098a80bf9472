import * as v from 'valibot';

/** A package whose code can reach the built app. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Where it is installed, from the project's root. */
  readonly folder: string;
}

/** Dependencies of dependencies that never reach a browser. */
const notShipped = new Set([
  '@types/node', // types alone
  'onnxruntime-node', // transformers.js in Node
  'sharp', // transformers.js in Node
]);

/** Packages that carry a licence's text without naming it. */
const unnamed: Readonly<Record<string, string>> = { i: 'MIT' };

const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string(), ''),
      license: v.optional(v.string(), ''),
      dependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});

/**
 * The production dependencies in a package-lock.json, and theirs, by name.
 * @throws ValiError when the lock has another form, Error when it lacks a package
 */
export function shippedPackages(lock: unknown): ShippedPackage[] {
  const { packages } = v.parse(lockSchema, lock);
  const shipped = new Map<string, ShippedPackage>();
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const name of Object.keys(packages[folder]!.dependencies)) {
      if (notShipped.has(name)) continue;
      const found = installedFolder(folder, name);
      if (shipped.has(found)) continue;
      const { version, license } = packages[found]!;
      const licence = license || (unnamed[name] ?? '');
      shipped.set(found, { name, version, licence, folder: found });
      pending.push(found);
    }
  }
  return [...shipped.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));

  /** As Node resolves it: in the dependent's own node_modules, else in one further up. */
  function installedFolder(dependent: string, name: string): string {
    for (
      let base = dependent;
      ;
      base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))
    ) {
      const candidate = `${base}${base && '/'}node_modules/${name}`;
      if (candidate in packages) return candidate;
      if (base === '') throw new Error(`package-lock.json has no ${name}. Run npm install.`);
    }
  }
}
