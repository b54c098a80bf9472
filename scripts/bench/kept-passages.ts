/**
 * The texts of all passages that the app keeps; runs in its page, hence in one function.
 * @returns documents that have passages, and the passages
 */
export async function keptPassages(): Promise<{
  readonly documents: number;
  readonly passages: readonly string[];
}> {
  const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(String(request.error))));
    });
  const database = await answerOf(indexedDB.open('taglight-documents'));
  const transaction = database.transaction(['bodies', 'vectors']);
  const [ids, bodies, vectors] = await Promise.all([
    answerOf(transaction.objectStore('bodies').getAllKeys()),
    answerOf(transaction.objectStore('bodies').getAll() as IDBRequest<{ text: string }[]>),
    answerOf(
      transaction.objectStore('vectors').getAll() as IDBRequest<
        { documentId: number; starts: Uint32Array; ends: Uint32Array }[]
      >,
    ),
  ]);
  database.close();
  const texts = new Map(ids.map((id, index) => [id as number, bodies[index]!.text]));
  const passages = vectors.flatMap(({ documentId, starts, ends }) =>
    Array.from(starts, (start, index) => texts.get(documentId)!.slice(start, ends[index])),
  );
  return { documents: vectors.length, passages };
}
