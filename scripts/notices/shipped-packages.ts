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

/** In the app, and no dependency of a dependency that is. */
const alsoShipped = [
  'onnxruntime-common', // transformers.js imports it without saying so
  'rolldown', // its runtime joins chunks
  'vite', // loads styles and chunks ahead
];

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
 * The packages in a package-lock.json whose code can reach the built app, by name: production
 * dependencies, and theirs, and what the build adds.
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
      add(name, found);
      pending.push(found);
    }
  }
  for (const name of alsoShipped) {
    const folder = `node_modules/${name}`;
    if (folder in packages) add(name, folder);
  }
  return [...shipped.values()].toSorted((a, b) =>
    a.name + a.version < b.name + b.version ? -1 : 1,
  );

  function add(name: string, folder: string): void {
    const { version, license } = packages[folder]!;
    shipped.set(folder, { name, version, licence: license || (unnamed[name] ?? ''), folder });
  }

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
