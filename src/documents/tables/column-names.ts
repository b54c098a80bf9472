/** The names of a header, each made one of a kind: 'column 3' for an empty one, 'text (2)'. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  /** What a name that is there again was last numbered with. */
  const counts = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    let unique = name;
    for (let count = counts.get(name) ?? 2; taken.has(unique); count++) {
      unique = `${name} (${count})`;
      counts.set(name, count);
    }
    taken.add(unique);
    return unique;
  });
}
