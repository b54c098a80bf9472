import { words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';
import { hasSha256, sha256Of } from './browser-sha256.ts';
import type { StoredFile } from './model-file.ts';

/**
 * Reads a file of this device, and holds it against its sha256 where that is known.
 * @throws EngineError when it is not what was kept, or cannot be read
 */
export async function readStoredFile({
  name,
  blob,
  sha256,
}: StoredFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await blob.arrayBuffer().catch((error: unknown) => {
    throw damaged(name, String(error));
  });
  if (sha256 !== undefined && hasSha256()) {
    const found = await sha256Of(bytes);
    if (found !== sha256) {
      throw damaged(name, `${bytes.byteLength} bytes with sha256 ${found} instead of ${sha256}`);
    }
  }
  return new Uint8Array(bytes);
}

function damaged(name: string, detail: string): EngineError {
  return new EngineError({
    message: words('The file {name} is kept on this device, but its content is damaged.', { name }),
    advice: words('Delete the encoder, then download or import it again.'),
    detail,
  });
}
