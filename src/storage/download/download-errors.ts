import { StorageError, type StorageReason } from '../storage-error.ts';

/** The connection or the server failed in a way that may pass; internal to the download. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  /** When the server said to come back, in milliseconds. */
  readonly retryAfter: number | null;

  constructor(detail: string, retryAfter: number | null = null) {
    super(detail);
    this.retryAfter = retryAfter;
  }
}

const TAKE_ANOTHER = 'Choose another form of the encoder, or import its files from your machine.';

export function fileIsMissing(name: string, detail: string): StorageError {
  return downloadError('missing', {
    message: `The server does not have the file ${name}.`,
    advice: `It may have moved. ${TAKE_ANOTHER}`,
    detail,
  });
}

export function fileIsRefused(name: string, detail: string): StorageError {
  return downloadError('refused', {
    message: `The server does not give out the file ${name}.`,
    advice: `It may be private, or your network bars it. ${TAKE_ANOTHER}`,
    detail,
  });
}

/** @param what such as 'a web page' */
export function fileIsAnother(name: string, what: string, detail: string): StorageError {
  return downloadError('wrong-file', {
    message: `The server sent something else instead of the file ${name}: ${what}. It was not kept.`,
    advice: 'Your network may ask you to sign in first. Check that, then try again.',
    detail,
  });
}

export function fileIsDamaged(name: string, detail: string): StorageError {
  return downloadError('damaged', {
    message: `The file ${name} arrived damaged, or it was changed on the server. It was not kept.`,
    advice: 'Download it again.',
    detail,
  });
}

export function serverIsUnreachable(name: string, detail: string): StorageError {
  return downloadError('unreachable', {
    message: `The connection broke off too often while the file ${name} was fetched. What came is kept.`,
    advice: 'Check the connection, then continue.',
    detail,
  });
}

function downloadError(reason: StorageReason, failure: StorageError['failure']): StorageError {
  return new StorageError(reason, failure);
}
