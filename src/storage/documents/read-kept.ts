import type { DocumentDatabase } from './document-database.ts';

type Name = 'files' | 'documents' | 'bodies';

/**
 * What an object store keeps, by key, whatever its shape: all of it, or that of some keys. A value that
 * is not there, or that the browser itself cannot read, comes as undefined; it takes none of the others
 * with it.
 */
export async function readKept(
  database: DocumentDatabase,
  name: Name,
  ids?: readonly number[],
): Promise<[number, unknown][]> {
  try {
    return await readTogether(database, name, ids);
  } catch {
    return readEach(database, name, ids ?? (await database.getAllKeys(name)));
  }
}

/** In one transaction, which is quick and fails as a whole. */
async function readTogether(
  database: DocumentDatabase,
  name: Name,
  ids: readonly number[] | undefined,
): Promise<[number, unknown][]> {
  const { store } = database.transaction(name);
  const [keys, values]: [readonly unknown[], readonly unknown[]] = await Promise.all([
    ids ?? store.getAllKeys(),
    ids ? Promise.all(ids.map((id) => store.get(id))) : store.getAll(),
  ]);
  return keys
    .map((key, index): [unknown, unknown] => [key, values[index]])
    .filter((entry): entry is [number, unknown] => Number.isSafeInteger(entry[0]));
}

function readEach(
  database: DocumentDatabase,
  name: Name,
  ids: readonly number[],
): Promise<[number, unknown][]> {
  return Promise.all(
    ids.map(async (id): Promise<[number, unknown]> => {
      const value: unknown = await database.get(name, id).catch(() => undefined);
      return [id, value];
    }),
  );
}
