import { words } from '../../core/words.ts';
import type { DocumentProblem } from '../../core/document.ts';
import { MAX_FILE_BYTES } from '../max-file-bytes.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Text packs to a tenth, a table of much the same rows to a hundredth; bombs to a thousandth. */
const MAX_RATIO = 300;

/** Below this size a ratio means nothing. */
const SMALL_BYTES = 1_000_000;

/** Why an entry is not even unpacked, or null. */
export function entryProblem(entry: ZipEntry): Omit<DocumentProblem, 'part'> | null {
  const megabytes = Math.round(entry.unpackedBytes / 1e6);
  if (entry.isEncrypted) {
    return {
      message: words('The file is protected with a password.'),
      advice: words('Unpack the archive on your device, and open the file itself.'),
    };
  }
  if (entry.unpackedBytes > MAX_FILE_BYTES) {
    return {
      message: words('The file unpacks to {megabytes} MB; up to {most} MB can be read.', {
        megabytes,
        most: MAX_FILE_BYTES / 1e6,
      }),
      advice: words('Split it, or save it without its images.'),
    };
  }
  if (entry.unpackedBytes > SMALL_BYTES && entry.unpackedBytes > entry.packedBytes * MAX_RATIO) {
    return {
      message: words(
        'The file unpacks to {megabytes} MB from almost nothing, as no document does.',
        { megabytes },
      ),
      advice: words(
        'If you know what it is, unpack the archive on your device, and open the file itself.',
      ),
    };
  }
  return null;
}
