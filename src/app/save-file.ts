/** Where a file goes that a person has asked for. Writes it there. */
export type SaveTarget = (file: Blob) => Promise<void>;

/**
 * Asks where to save, in the browser's dialog where it has one; elsewhere the target is a download. To
 * be called within the moment of a click or key, or the browser refuses. Null where the person closed
 * the dialog.
 */
export type AskWhereToSave = (name: string) => Promise<SaveTarget | null>;

/** The dialog, which TypeScript does not know: Chromium's browsers alone have it. */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

export const askWhereToSave: AskWhereToSave = async (name) => {
  const page: Window & SavePicker = window;
  if (page.showSaveFilePicker === undefined) return download(name);
  try {
    const handle = await page.showSaveFilePicker({ suggestedName: name });
    return async (file) => {
      const stream = await handle.createWritable();
      await stream.write(file);
      await stream.close();
    };
  } catch (error) {
    // Where the dialog is forbidden, as in frames of other sites, a download may still be allowed.
    return error instanceof DOMException && error.name === 'AbortError' ? null : download(name);
  }
};

function download(name: string): SaveTarget {
  return (file) => {
    saveFile(name, file);
    return Promise.resolve();
  };
}

/** Gives a file to the person, as the browser's download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download holds the file from the moment it has begun, which may come later than this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
