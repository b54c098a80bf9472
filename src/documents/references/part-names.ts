/**
 * Names entries in the order in which they stand, so that reading and writing back call each the
 * same: by its key, or its place where it has none; the second of a name is `smith2020 (2)`.
 */
export function partNames(): (key: string) => string {
  const counts = new Map<string, number>();
  let entries = 0;
  return (key) => {
    entries += 1;
    const name = key === '' ? `entry ${entries}` : key;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
