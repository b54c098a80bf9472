/** Whether there is one: browsers give none to pages from insecure origins. */
export function hasSha256(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** The browser's own, which is fast and wants all bytes at once; lower-case hexadecimal. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
