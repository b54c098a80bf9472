import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { serveFolder, type FolderServer } from '../../scripts/server/serve-folder.ts';

/** A host with a build of the app, which can be replaced by another one as a deployment does. */
export class Site {
  /** Paths that were asked for since the last `forget`. */
  readonly asked: string[] = [];
  readonly #root: string;
  readonly #path: string;
  #server: FolderServer | undefined;

  /** @param path that the app lies below, such as `/tools/taglight/` */
  constructor(path = '/') {
    this.#root = mkdtempSync(join(tmpdir(), 'taglight-site-'));
    this.#path = path;
  }

  get address(): string {
    return `http://localhost:${this.#server!.port}${this.#path}`;
  }

  /** Puts a build there in place of the one before. */
  publish(folder: string): void {
    const place = join(this.#root, 'public', this.#path);
    const link = place.replace(/\/$/, '');
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(resolve(folder), link, 'junction');
  }

  async open(): Promise<void> {
    this.#server = await serveFolder(join(this.#root, 'public'), {
      port: 0,
      onRequest: (path) => this.asked.push(path),
    });
  }

  forget(): void {
    this.asked.length = 0;
  }

  /** The server is gone; the browser's pages stay. */
  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
    rmSync(this.#root, { recursive: true, force: true });
  }
}
