import type { StoreEnd } from '../../storage/documents/open-document-store.ts';
import type { DocumentsChange } from './documents-calls.ts';
import type { DocumentFile } from './documents-slice.ts';

/** What the worker tells without being asked. */
export type DocumentsNews =
  /** So much is there until the tab is closed, as the browser gives no more room. */
  | { readonly kind: 'unkept'; readonly files: number; readonly documents: number }
  | { readonly kind: 'ended'; readonly by: StoreEnd }
  /** Another tab changed the documents. */
  | ({
      readonly kind: 'changes';
      readonly files: readonly DocumentFile[];
      readonly filesGone: readonly number[];
      /** Of the files, those that are yet to be read. */
      readonly unread: readonly number[];
    } & DocumentsChange);

/** Hands news to whoever listens; what came before somebody did waits for it. */
export class NewsFeed<News> {
  #listener: ((news: News) => void) | null = null;
  #waiting: News[] = [];

  readonly publish = (news: News): void => {
    if (this.#listener === null) this.#waiting.push(news);
    else this.#listener(news);
  };

  listen(listener: (news: News) => void): void {
    this.#listener = listener;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const news of waiting) listener(news);
  }
}
