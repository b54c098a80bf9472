import type { RuntimeBackend } from '../app/offline/worker-messages.ts';

/** A file of the app itself: page, scripts, styles, icons. */
export interface ShellFile {
  /** From the app's address. */
  readonly url: string;
  readonly bytes: number;
  /** Tells versions of a name apart; null where the name carries a hash of the content. */
  readonly revision: string | null;
  /** As in the HTML attribute of that name. */
  readonly integrity: string;
}

/** A file that versions of the app have in common more often than not. */
export interface DataFile {
  /** From the app's address. Changes with the content, by a hash in the name or as `?sha256=`. */
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a build consists of; `npm run build` puts it into the service worker. */
export interface BuildFiles {
  readonly shell: readonly ShellFile[];
  /** The embedded encoder, tag sets and texts to train on. */
  readonly data: readonly DataFile[];
  /** ONNX Runtime's WebAssembly, which the embedded encoder has no need of. */
  readonly runtime: Readonly<Record<RuntimeBackend, readonly DataFile[]>>;
}
