/** The row that a key goes to from one, of so many, with so many on the screen; null: none. */
export function rowAfterKey(
  key: string,
  row: number,
  { rows, page }: { readonly rows: number; readonly page: number },
): number | null {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, row + 1);
    case 'ArrowUp':
      return Math.max(0, row - 1);
    case 'PageDown':
      return Math.min(last, row + page);
    case 'PageUp':
      return Math.max(0, row - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
