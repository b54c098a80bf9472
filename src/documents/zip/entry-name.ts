/** Longer paths are cut in the middle: file systems allow 255 characters a name. */
const MAX_LENGTH = 255;

/** Control characters, and those that turn the direction of writing, with which names deceive. */
const DECEIVING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The path of an entry as it is shown: with slashes, below the archive whatever it says itself
 * (`../../etc/passwd`, `C:\a.txt`), and in the letters that its maker meant.
 */
export function entryName(name: string): string {
  const path = asUtf8(name)
    .replaceAll('\\', '/')
    .replace(DECEIVING, '')
    .split('/')
    .filter((step) => !/^(?:\.{0,2}|[a-z]:)$/i.test(step.trim()))
    .join('/');
  if (path === '') return 'unnamed';
  return path.length <= MAX_LENGTH
    ? path
    : `${path.slice(0, MAX_LENGTH / 2)}…${path.slice(-MAX_LENGTH / 2)}`;
}

/** macOS and others write UTF-8 without saying so: its bytes come as the characters of Latin-1. */
function asUtf8(name: string): string {
  if (!/^[\0-\xff]*$/.test(name) || !/[\x80-\xff]/.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(name, (character) => character.charCodeAt(0)),
    );
  } catch {
    return name;
  }
}
