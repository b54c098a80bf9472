/** Gives a file to the person, as the browser's download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download holds the file from the moment it has begun, which may come later than this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
