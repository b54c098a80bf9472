const BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Characters are made of so many bytes at a time: a call takes only so many arguments. */
const CHUNK = 8_192;

/** Base64 of the numbers as little-endian float32, whatever this machine's byte order. */
export function encodeFloats(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * BYTES));
  numbers.forEach((number, i) => view.setFloat32(i * BYTES, number, true));
  const bytes = new Uint8Array(view.buffer);
  let characters = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(characters);
}

/** The numbers of `encodeFloats`; null when the text is not base64 of whole float32 numbers. */
export function decodeFloats(base64: string): Float32Array | null {
  let characters: string;
  try {
    characters = atob(base64);
  } catch {
    return null;
  }
  if (characters.length % BYTES !== 0) return null;
  const view = new DataView(new ArrayBuffer(characters.length));
  for (let i = 0; i < characters.length; i++) view.setUint8(i, characters.charCodeAt(i));
  return Float32Array.from({ length: characters.length / BYTES }, (_, i) =>
    view.getFloat32(i * BYTES, true),
  );
}
