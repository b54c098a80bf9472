interface KeptBody {
  readonly text: string;
}

interface KeptVectors {
  readonly documentId: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface KeptPassages {
  /** That have passages. */
  readonly documents: number;
  /** Their texts. */
  readonly passages: readonly string[];
}

/**
 * All passages that the app keeps. It runs in the app's page and has to be whole by itself, without
 * functions that have names: the browser is given its text, in which tsx wraps these.
 */
export async function keptPassages(): Promise<KeptPassages> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('taglight-documents');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(String(request.error))));
  });
  const stores = database.transaction(['bodies', 'vectors']);
  const requests = [
    stores.objectStore('bodies').getAllKeys(),
    stores.objectStore('bodies').getAll(),
    stores.objectStore('vectors').getAll(),
  ];
  const [ids, bodies, vectors] = (await Promise.all(
    requests.map(
      (request) =>
        new Promise<unknown>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        }),
    ),
  )) as [number[], KeptBody[], KeptVectors[]];
  database.close();
  const texts = new Map(ids.map((id, index) => [id, bodies[index]!.text]));
  const passages = vectors.flatMap(({ documentId, starts, ends }) =>
    Array.from(starts, (start, index) => texts.get(documentId)!.slice(start, ends[index])),
  );
  return { documents: vectors.length, passages };
}
