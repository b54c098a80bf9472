import { named, words, type Words } from '../../core/words.ts';
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

export function fileIsMissing(name: string, detail: string): StorageError {
  return downloadError('missing', {
    message: words('The server does not have the file {name}.', { name }),
    advice: words(
      'It may have moved. Choose another form of the encoder, or import its files from your machine.',
    ),
    detail,
  });
}

export function fileIsRefused(name: string, detail: string): StorageError {
  return downloadError('refused', {
    message: words('The server does not give out the file {name}.', { name }),
    advice: words(
      'It may be private, or your network bars it. Choose another form of the encoder, or import its files from your machine.',
    ),
    detail,
  });
}

/** @param what such as 'a web page' */
export function fileIsAnother(name: string, what: Words, detail: string): StorageError {
  return downloadError('wrong-file', {
    message: words(
      'The server sent something else instead of the file {name}: {what}. It was not kept.',
      { name, what: named(what) },
    ),
    advice: words('Your network may ask you to sign in first. Check that, then try again.'),
    detail,
  });
}

export function fileIsDamaged(name: string, detail: string): StorageError {
  return downloadError('damaged', {
    message: words(
      'The file {name} arrived damaged, or it was changed on the server. It was not kept.',
      { name },
    ),
    advice: words('Download it again.'),
    detail,
  });
}

export function serverIsUnreachable(name: string, detail: string): StorageError {
  return downloadError('unreachable', {
    message: words(
      'The connection broke off too often while the file {name} was fetched. What came is kept.',
      { name },
    ),
    advice: words('Check the connection, then continue.'),
    detail,
  });
}

function downloadError(reason: StorageReason, failure: StorageError['failure']): StorageError {
  return new StorageError(reason, failure);
}
