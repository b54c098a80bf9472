/**
 * Reads a body of which `expected` bytes are known to come, straight into one buffer: 23 MB from the
 * browser's cache in 60 ms, where pieces that are handed out and copied take 160.
 * @param onBytes called with the body from its beginning on as far as it is there, in memory that is lent
 * @returns fewer bytes where it ends early, none where more come than expected: then it is not the file
 */
export async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  expected: number,
  onBytes?: (begun: Uint8Array<ArrayBuffer>) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Room for one more, so that it shows when there is.
  let buffer = new ArrayBuffer(expected + 1);
  let loaded = 0;
  const { read, cancel } = fillingReader(body);
  for (;;) {
    const { filled, done } = await read(new Uint8Array(buffer, loaded));
    buffer = filled.buffer;
    loaded += filled.byteLength;
    if (loaded > expected) {
      await cancel();
      return new Uint8Array(0);
    }
    if (done) return new Uint8Array(buffer, 0, loaded);
    onBytes?.(new Uint8Array(buffer, 0, loaded));
  }
}

interface FillingReader {
  /** Takes the buffer over and gives it back in the part that was filled. */
  readonly read: (
    room: Uint8Array<ArrayBuffer>,
  ) => Promise<{ filled: Uint8Array<ArrayBuffer>; done: boolean }>;
  readonly cancel: () => Promise<void>;
}

function fillingReader(body: ReadableStream<Uint8Array<ArrayBuffer>>): FillingReader {
  const byob = byobReader(body);
  if (byob) {
    return {
      async read(room) {
        const { value, done } = await byob.read(room);
        return { filled: value ?? room.subarray(0, 0), done };
      },
      cancel: () => byob.cancel(),
    };
  }
  const reader = body.getReader();
  return {
    async read(room) {
      const { value, done } = await reader.read();
      if (done) return { filled: room.subarray(0, 0), done };
      const part = value.subarray(0, room.byteLength);
      room.set(part);
      return { filled: room.subarray(0, part.byteLength), done };
    },
    cancel: () => reader.cancel(),
  };
}

/** None where the browser's bodies are not streams of bytes. */
function byobReader(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStreamBYOBReader | undefined {
  try {
    return body.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}
