import { decodeText } from './decode-text.ts';
import { DocumentError } from './document-error.ts';
import { compoundKind } from './detection/compound-kind.ts';
import type { RefusedFormat } from './detection/refused-format.ts';
import { textKind } from './detection/text-kind.ts';
import { zipKind } from './detection/zip-kind.ts';
import type { DocumentFormat } from './file-reader.ts';

/** Bytes of a text that are looked at. */
const HEAD_BYTES = 65_536;

/** Where PDF readers look for the signature: mail and web servers put things before it. */
const PDF_HEAD_BYTES = 1024;

/** Of an archive, an empty one, and one that is a part of several. */
const ZIP_SIGNATURES = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

/**
 * What a file is: by its contents, and by its name only where these leave it open. Null for what is no
 * document: images, programs, weights of models.
 */
export function detectFormat(
  bytes: Uint8Array,
  name: string,
): DocumentFormat | RefusedFormat | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD_BYTES));
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (ZIP_SIGNATURES.some((signature) => start.startsWith(signature))) return zipKind(bytes);
  const compound = compoundKind(bytes);
  if (compound !== null) return compound;
  const head = headOf(bytes);
  // A text may speak of the signature.
  if (start.startsWith('%PDF-') || (head === null && start.includes('%PDF-'))) return 'pdf';
  return head === null ? null : textKind(head, extensionOf(name));
}

function headOf(bytes: Uint8Array): string | null {
  try {
    const cut = bytes.length > HEAD_BYTES;
    const head = decodeText(bytes.subarray(0, HEAD_BYTES), { cut });
    // The last line of a whole text is a line, while that of a cut one is not.
    return cut ? head : `${head}\n`;
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
