import { words } from '../../core/words.ts';
import type { DownloadNote } from './download-note.ts';
import type { DownloadRequest } from './download-request.ts';
import {
  fileIsAnother,
  fileIsDamaged,
  fileIsMissing,
  fileIsRefused,
  Interruption,
} from './download-errors.ts';

/** What a server's answer is good for. */
export type Answer =
  /** Its body is the file from the start, or the rest that was asked for. */
  | {
      readonly kind: 'whole' | 'rest';
      /** Of the whole file, as far as the server says it. */
      readonly bytes: number | null;
      readonly validator: string | null;
    }
  /** What is there cannot be gone on with: ask for the whole file. */
  | { readonly kind: 'anew' };

/**
 * @param from bytes that are there; the answer is to a request for what follows
 * @param note of those bytes
 * @throws StorageError when it is not the file, Interruption when another try may bring it
 */
export function readAnswer(
  response: Response,
  request: DownloadRequest,
  from: number,
  note: DownloadNote | null,
): Answer {
  const { status, headers } = response;
  const detail = `${request.url}: HTTP ${status}`;
  if (status === 416 && from > 0) return { kind: 'anew' };
  if (status === 404 || status === 410) throw fileIsMissing(request.name, detail);
  if (status === 408 || status === 429 || status >= 500)
    throw new Interruption(detail, retryAfter(headers));
  if (!response.ok) throw fileIsRefused(request.name, detail);
  // A host of single-page apps, or a network's sign-in, answers with a page and 200.
  if (headers.get('content-type')?.startsWith('text/html'))
    throw fileIsAnother(request.name, words('a web page'), `${detail}, text/html`);

  const validator = validatorOf(headers);
  if (status !== 206) {
    const bytes = lengthOf(headers);
    refuseOtherSize(request, bytes);
    return { kind: 'whole', bytes, validator };
  }
  const bytes = wholeSize(headers, from);
  // The sha256 proves at the end that both halves are of one file; without it, the validator has to.
  const isSame = request.sha256 !== null || (validator !== null && validator === note?.validator);
  const sizes = [bytes, note?.bytes, request.bytes].filter((size) => typeof size === 'number');
  return isSame && startOf(headers, from) === from && new Set(sizes).size <= 1
    ? { kind: 'rest', bytes: bytes ?? note?.bytes ?? null, validator }
    : { kind: 'anew' };
}

/** JSON may come compressed, with another length; weights do not. */
function refuseOtherSize({ name, url, kind, bytes }: DownloadRequest, length: number | null): void {
  if (kind === 'json' || bytes === null || length === null || bytes === length) return;
  throw fileIsDamaged(name, `${url}: ${length} bytes instead of ${bytes}`);
}

/** A weak ETag says that two files mean the same, not that their bytes are equal. */
function validatorOf(headers: Headers): string | null {
  const tag = headers.get('etag');
  return tag && !tag.startsWith('W/') ? tag : headers.get('last-modified');
}

/** Servers of another origin may keep Content-Range from us; that it is what we asked for is then taken. */
function startOf(headers: Headers, from: number): number {
  const range = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '');
  return range ? Number(range[1]) : from;
}

function wholeSize(headers: Headers, from: number): number | null {
  const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '');
  if (whole) return Number(whole[1]);
  const rest = lengthOf(headers);
  return rest === null ? null : from + rest;
}

function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

/** In seconds alone; a date would need the server's clock to agree with ours. */
function retryAfter(headers: Headers): number | null {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : null;
}
