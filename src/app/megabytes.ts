/** A size as people read it here: decimal megabytes with one decimal, such as `22.9 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
