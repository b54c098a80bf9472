import { decodeText } from '../decode-text.ts';
import { declaredEncoding } from './declared-encoding.ts';

/** A page or XML file as text, in the encoding that it declares where it is no UTF. @throws DocumentError */
export function decodeMarkup(bytes: Uint8Array): string {
  return decodeText(bytes, { declared: declaredEncoding(bytes) });
}
