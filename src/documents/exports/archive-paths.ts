import filenamify from 'filenamify/browser';

/** Of a name, in UTF-16 units: with its folder, less than what Windows lets a path have. */
const LONGEST_NAME = 100;

/**
 * Names files of an archive: safe on every system, within their folder, and each one of a kind, also
 * where upper and lower case are the same. The second of a name is `paper (2).pdf`.
 */
export function archivePaths(): (folder: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, name) => {
    const safe = safeName(name);
    const dot = safe.lastIndexOf('.');
    const [base, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
    for (let count = 1; ; count++) {
      const path = `${safeName(folder)}/${count === 1 ? safe : `${base} (${count})${extension}`}`;
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** A dot before a name would hide it. */
function safeName(name: string): string {
  const safe = filenamify(name, { replacement: '_', maxLength: LONGEST_NAME });
  return safe.replace(/^\.+/, '_');
}
