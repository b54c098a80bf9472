/** Which documents have the very same text as one before them. */
export class Duplicates {
  /** Ids by content, ascending. */
  readonly #ids = new Map<string, number[]>();

  /** The first document of that content, or null where that is the document itself. */
  firstBefore(contentKey: string, id: number): number | null {
    const first = this.#ids.get(contentKey)?.[0] ?? id;
    return first < id ? first : null;
  }

  /** @returns ids of the others for which it has become the first */
  add(contentKey: string, id: number): readonly number[] {
    const ids = this.#ids.get(contentKey);
    if (ids === undefined) {
      this.#ids.set(contentKey, [id]);
      return [];
    }
    if (id > ids.at(-1)!) {
      ids.push(id);
      return [];
    }
    const place = ids.findIndex((other) => other > id);
    ids.splice(place, 0, id);
    return place === 0 ? ids.slice(1) : [];
  }

  /** @returns ids of the others, where it was their first */
  remove(contentKey: string, id: number): readonly number[] {
    const ids = this.#ids.get(contentKey) ?? [];
    const place = ids.indexOf(id);
    if (place === -1) return [];
    ids.splice(place, 1);
    if (ids.length === 0) this.#ids.delete(contentKey);
    return place === 0 ? [...ids] : [];
  }
}
