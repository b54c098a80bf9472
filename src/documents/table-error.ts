/** A table that cannot be read: where, why, and what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
}
